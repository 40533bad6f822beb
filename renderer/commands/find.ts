import { openDialog, openSearch, setFilter, windowStore } from '../state/window-store.ts'
import type { Action } from './action.ts'
import { inCase } from './in-case.ts'

const group = 'Find'

export const palette: Action = {
  id: 'palette',
  title: 'Search or run a command',
  group,
  icon: 'command',
  shortcuts: ['Mod+K'],
  run: () => openDialog({ dialog: 'palette' }),
}

export const findActions: readonly Action[] = [
  palette,
  {
    id: 'search',
    title: 'Search everything in the case',
    also: ['find'],
    group,
    icon: 'search',
    shortcuts: ['Mod+F'],
    when: inCase,
    run: () => openSearch(true),
  },
  {
    id: 'filter',
    title: 'Filter this view',
    group,
    icon: 'funnel',
    shortcuts: ['/'],
    when: inCase,
    run: () => setFilter(windowStore.getState().filter ?? ''),
  },
]
