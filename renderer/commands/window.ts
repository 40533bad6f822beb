import { changeSettings, openDialog, showInspector, windowStore } from '../state/window-store.ts'
import type { Action } from './action.ts'
import { inCase } from './in-case.ts'

const group = 'Window'

export const toggleInspector: Action = {
  id: 'inspector',
  title: 'Show or hide the inspector',
  titleNow: () => (windowStore.getState().inspectorOpen ? 'Hide the inspector' : 'Show the inspector'),
  group,
  icon: 'panel-right',
  shortcuts: ['Mod+I'],
  when: inCase,
  run: () => showInspector(!windowStore.getState().inspectorOpen),
}

export const settings: Action = {
  id: 'settings',
  title: 'Settings',
  also: ['preferences', 'options'],
  group,
  icon: 'settings',
  shortcuts: ['Mod+,'],
  menus: { case: 'window' },
  run: () => openDialog({ dialog: 'settings' }),
}

export const shortcuts: Action = {
  id: 'shortcuts',
  title: 'Shortcuts',
  also: ['keyboard', 'help'],
  group,
  icon: 'keyboard',
  shortcuts: ['?'],
  menus: { case: 'window' },
  run: () => openDialog({ dialog: 'shortcuts' }),
}

export const windowActions: readonly Action[] = [
  toggleInspector,
  {
    id: 'identity',
    title: 'My identity and keys',
    also: ['fingerprint', 'signature'],
    group,
    icon: 'fingerprint',
    menus: { case: 'window' },
    run: () => openDialog({ dialog: 'identity' }),
  },
  settings,
  { id: 'light', title: 'Light theme', group, icon: 'sun', run: () => changeSettings({ theme: 'light' }) },
  {
    id: 'dark',
    title: 'Dark theme',
    also: ['night'],
    group,
    icon: 'moon',
    run: () => changeSettings({ theme: 'dark' }),
  },
  {
    id: 'system-theme',
    title: 'Theme of the system',
    group,
    icon: 'monitor',
    run: () => changeSettings({ theme: 'system' }),
  },
  shortcuts,
]
