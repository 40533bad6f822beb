import { attempt } from '../state/act.ts'
import { chooseCase, closeCase, lockCase } from '../state/app-store.ts'
import { caseStore } from '../state/case-store.ts'
import { openDialog } from '../state/window-store.ts'
import type { Action } from './action.ts'
import { inCase } from './in-case.ts'

const group = 'Case'
const status = () => caseStore.getState().status

export const lock: Action = {
  id: 'lock',
  title: 'Lock the case',
  also: ['log out'],
  group,
  icon: 'lock',
  shortcuts: ['Mod+L'],
  menus: { case: 'leave' },
  when: inCase,
  run: () => void attempt(lockCase),
}

export const caseActions: readonly Action[] = [
  {
    id: 'new',
    title: 'New case',
    group,
    icon: 'folder-plus',
    menus: { case: 'open' },
    run: () => openDialog({ dialog: 'new-case' }),
  },
  {
    id: 'open',
    title: 'Open a case',
    group,
    icon: 'folder-open',
    menus: { case: 'open' },
    run: () => void attempt(chooseCase),
  },
  {
    id: 'open-bundle',
    title: 'Open a bundle from a colleague',
    group,
    icon: 'package-open',
    menus: { case: 'open' },
    run: () => openDialog({ dialog: 'open-bundle' }),
  },
  {
    id: 'branches',
    title: 'Branches of the journal',
    group,
    icon: 'git-branch',
    when: () => status()?.branches !== undefined,
    run: () => openDialog({ dialog: 'branches' }),
  },
  {
    id: 'passphrase',
    title: 'Change the passphrase of the case',
    group,
    icon: 'key-round',
    menus: { case: 'edit' },
    writes: true,
    when: inCase,
    run: () => openDialog({ dialog: 'change-passphrase' }),
  },
  {
    id: 'types',
    title: 'Types of this case',
    group,
    icon: 'shapes',
    menus: { case: 'edit' },
    when: inCase,
    run: () => openDialog({ dialog: 'types' }),
  },
  {
    id: 'findings',
    title: 'Show what opening the case found',
    group,
    icon: 'life-buoy',
    menus: { case: 'edit' },
    when: () => (status()?.findings.length ?? 0) > 0,
    run: () => openDialog({ dialog: 'findings' }),
  },
  lock,
  {
    id: 'close',
    title: 'Close the case',
    also: ['leave', 'quit'],
    group,
    icon: 'x',
    menus: { case: 'leave' },
    when: inCase,
    run: () => void attempt(closeCase),
  },
]
