import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Action, Entry } from '../commands/action.ts'
import type { IconName } from '../ui/icons.ts'
import { boardActions } from './board/actions/list.ts'
import { dossierActions } from './dossier/actions.ts'
import { claimActions } from './inspector/claim-actions.ts'
import { tableActions } from './table/actions.ts'

export interface View {
  readonly id: string
  readonly title: string
  readonly icon: IconName
  readonly shortcut: string
  readonly component: LazyExoticComponent<ComponentType>
  /** Whether the inspector stands beside it. */
  readonly inspects?: true
  /** What only this view can do, for palette and shortcuts. */
  readonly actions?: readonly Entry[]
}

const board = async () => ({ default: (await import('./board/board.tsx')).Board })
const inspecting = async () => ({ default: (await import('./inspector/inspector.tsx')).Inspector })

/**
 * Fetches what an open case is first shown with, before it opens: so what is derived from the case for these is worked out
 * while its records come in, and not from all of them at once.
 */
export function loadFirst(): void {
  // one that cannot be fetched now says so when it is shown
  for (const load of [board, inspecting]) load().catch(() => undefined)
}

/** Every view, in the order of the rail. A new one is one folder and one entry here. */
export const views: readonly View[] = [
  {
    id: 'board',
    title: 'Board',
    icon: 'workflow',
    shortcut: 'Alt+1',
    component: lazy(board),
    inspects: true,
    actions: boardActions,
  },
  {
    id: 'table',
    title: 'Table',
    icon: 'table-2',
    shortcut: 'Alt+2',
    component: lazy(async () => ({ default: (await import('./table/table.tsx')).CaseTable })),
    inspects: true,
    actions: tableActions,
  },
  {
    id: 'evidence',
    title: 'Evidence',
    icon: 'folder-open',
    shortcut: 'Alt+3',
    component: lazy(async () => ({ default: (await import('./evidence/evidence.tsx')).Evidence })),
  },
  {
    id: 'sources',
    title: 'Sources',
    icon: 'newspaper',
    shortcut: 'Alt+4',
    component: lazy(async () => ({ default: (await import('./sources/sources.tsx')).Sources })),
  },
  {
    id: 'journal',
    title: 'Journal',
    icon: 'history',
    shortcut: 'Alt+5',
    component: lazy(async () => ({ default: (await import('./journal/journal.tsx')).Journal })),
  },
  {
    id: 'case',
    title: 'Case',
    icon: 'briefcase',
    shortcut: 'Alt+6',
    component: lazy(async () => ({ default: (await import('./case/case.tsx')).Case })),
  },
  {
    id: 'dossier',
    title: 'Dossiers',
    icon: 'scroll-text',
    shortcut: 'Alt+7',
    component: lazy(async () => ({ default: (await import('./dossier/dossiers-view.tsx')).Dossiers })),
    actions: dossierActions,
  },
]

/** What is done to one thing where its row has the focus. */
export const ofRows: readonly Action<never>[] = claimActions

/** What stands at the right of the views that inspect. */
export const inspector: LazyExoticComponent<ComponentType> = lazy(inspecting)

/** What takes files dropped anywhere on the window. */
export { AttachFiles } from './evidence/attach-files.tsx'
/** What opens over the window to search everything. Not lazy: what is typed right after its shortcut must not be lost. */
export { Search } from './search/search.tsx'
