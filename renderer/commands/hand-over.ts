import { all } from '#shared/ops/state.ts'
import { caseStore } from '../state/case-store.ts'
import { openDialog } from '../state/window-store.ts'
import type { Action } from './action.ts'
import { inCase } from './in-case.ts'

const group = 'Case'

function isAwaited(): boolean {
  const { state } = caseStore.getState()
  return state !== null && all(state, 'timestamp').some(each => each.reply === undefined)
}

export const share: Action = {
  id: 'share',
  title: 'Share the case as an encrypted bundle',
  also: ['send', 'hand over'],
  group,
  icon: 'share-2',
  shortcuts: ['Mod+Shift+S'],
  menus: { case: 'hand over' },
  when: inCase,
  run: () => openDialog({ dialog: 'share' }),
}

export const exportCase: Action = {
  id: 'export',
  title: 'Export the case or a part of it',
  also: ['save as', 'download', 'print'],
  group,
  icon: 'download',
  shortcuts: ['Mod+Shift+E'],
  menus: { case: 'hand over' },
  when: inCase,
  run: () => openDialog({ dialog: 'export' }),
}

export const redact: Action = {
  id: 'redact',
  title: 'Redact something in editions',
  also: ['black out', 'anonymise', 'censor', 'hide a name'],
  group,
  icon: 'eye-off',
  writes: true,
  when: inCase,
  run: () => openDialog({ dialog: 'redact' }),
}

export const takeReceipt: Action = {
  id: 'receipt',
  title: 'Take in a receipt',
  group,
  icon: 'receipt-text',
  writes: true,
  when: inCase,
  run: () => openDialog({ dialog: 'receipt' }),
}

export const askForTimestamp: Action = {
  id: 'stamp-request',
  title: 'Ask for a timestamp',
  group,
  icon: 'calendar-clock',
  writes: true,
  when: inCase,
  run: () => openDialog({ dialog: 'stamp-request' }),
}

export const takeTimestamp: Action = {
  id: 'stamp-reply',
  title: 'Take in the reply to a timestamp',
  group,
  icon: 'file-check',
  writes: true,
  when: inCase,
  whyNot: () => (isAwaited() ? undefined : 'no timestamp waits for its reply'),
  run: () => openDialog({ dialog: 'stamp-reply' }),
}

export const handOverActions: readonly Action[] = [
  share,
  exportCase,
  {
    id: 'import',
    title: 'Import a file of another program',
    also: ['open a file', 'load', 'CSV'],
    group,
    icon: 'file-input',
    shortcuts: ['Mod+Shift+O'],
    menus: { case: 'hand over' },
    writes: true,
    when: inCase,
    run: () => openDialog({ dialog: 'import' }),
  },
  redact,
  takeReceipt,
  askForTimestamp,
  takeTimestamp,
  {
    id: 'labels',
    title: 'Print exhibit labels',
    also: ['stickers'],
    group,
    icon: 'tag',
    when: inCase,
    run: () => openDialog({ dialog: 'export', filledIn: { format: 'labels-pdf' } }),
  },
]
