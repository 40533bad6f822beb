import { attempt, redo, undo } from '../state/act.ts'
import { chooseCase, closeCase, lockCase } from '../state/app-store.ts'
import { caseStore } from '../state/case-store.ts'
import { changeSettings, openDialog, openSearch, setFilter, showInspector, windowStore } from '../state/window-store.ts'
import type { WindowCommand } from './window-command.ts'

const inCase = () => caseStore.getState().state !== null
const writable = () => inCase() && caseStore.getState().status?.readOnly !== true
const canUndo = () => caseStore.getState().status?.undo !== undefined
const canRedo = () => caseStore.getState().status?.redo !== undefined

/** Every command of the window itself. Those of a view stand beside it. */
export const windowCommands: readonly WindowCommand[] = [
  {
    id: 'palette',
    title: 'Search or run a command',
    group: 'Find',
    icon: 'command',
    shortcuts: ['Mod+K'],
    run: () => openDialog('palette'),
  },
  {
    id: 'search',
    title: 'Search everything in the case',
    group: 'Find',
    icon: 'search',
    shortcuts: ['Mod+F'],
    when: inCase,
    run: () => openSearch(true),
  },
  {
    id: 'filter',
    title: 'Filter this view',
    group: 'Find',
    icon: 'funnel',
    shortcuts: ['/'],
    when: inCase,
    run: () => setFilter(windowStore.getState().filter ?? ''),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    icon: 'undo-2',
    shortcuts: ['Mod+Z'],
    when: canUndo,
    run: () => void undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    icon: 'redo-2',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    when: canRedo,
    run: () => void redo(),
  },
  {
    id: 'share',
    title: 'Share the case as an encrypted bundle',
    group: 'Case',
    icon: 'share-2',
    shortcuts: ['Mod+Shift+S'],
    when: inCase,
    run: () => openDialog('share'),
  },
  {
    id: 'lock',
    title: 'Lock the case',
    group: 'Case',
    icon: 'lock',
    shortcuts: ['Mod+L'],
    when: inCase,
    run: () => void attempt(lockCase),
  },
  {
    id: 'findings',
    title: 'Show what opening the case found',
    group: 'Case',
    icon: 'life-buoy',
    when: () => (caseStore.getState().status?.findings.length ?? 0) > 0,
    run: () => openDialog('findings'),
  },
  {
    id: 'passphrase',
    title: 'Change the passphrase of the case',
    group: 'Case',
    icon: 'key-round',
    when: writable,
    run: () => openDialog('change-passphrase'),
  },
  { id: 'close', title: 'Close the case', group: 'Case', icon: 'x', when: inCase, run: () => void attempt(closeCase) },
  { id: 'new', title: 'New case', group: 'Case', icon: 'folder-plus', run: () => openDialog('new-case') },
  { id: 'open', title: 'Open a case', group: 'Case', icon: 'folder-open', run: () => void attempt(chooseCase) },
  {
    id: 'open-bundle',
    title: 'Open a bundle from a colleague',
    group: 'Case',
    icon: 'package-open',
    run: () => openDialog('open-bundle'),
  },
  {
    id: 'inspector',
    title: 'Show or hide the inspector',
    group: 'Window',
    icon: 'panel-right',
    shortcuts: ['Mod+I'],
    when: inCase,
    run: () => showInspector(!windowStore.getState().inspectorOpen),
  },
  {
    id: 'identity',
    title: 'My identity and keys',
    group: 'Window',
    icon: 'fingerprint',
    run: () => openDialog('identity'),
  },
  {
    id: 'settings',
    title: 'Settings',
    group: 'Window',
    icon: 'settings',
    shortcuts: ['Mod+,'],
    run: () => openDialog('settings'),
  },
  {
    id: 'light',
    title: 'Light theme',
    group: 'Window',
    icon: 'sun',
    run: () => changeSettings({ theme: 'light' }),
  },
  { id: 'dark', title: 'Dark theme', group: 'Window', icon: 'moon', run: () => changeSettings({ theme: 'dark' }) },
  {
    id: 'system-theme',
    title: 'Theme of the system',
    group: 'Window',
    icon: 'monitor',
    run: () => changeSettings({ theme: 'system' }),
  },
  {
    id: 'shortcuts',
    title: 'Shortcuts',
    group: 'Window',
    icon: 'keyboard',
    shortcuts: ['?'],
    run: () => openDialog('shortcuts'),
  },
]
