import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { WindowCommand } from '../commands/window-command.ts'
import type { IconName } from '../ui/icons.ts'
import { boardCommands } from './board/commands.ts'
import { dossierCommands } from './dossier/commands.ts'

export interface View {
  readonly id: string
  readonly title: string
  readonly icon: IconName
  readonly shortcut: string
  readonly component: LazyExoticComponent<ComponentType>
  /** Whether the inspector stands beside it. */
  readonly inspects?: true
  /** What only this view can do, for palette and shortcuts. */
  readonly commands?: readonly WindowCommand[]
}

/** Every view, in the order of the rail. A new one is one folder and one entry here. */
export const views: readonly View[] = [
  {
    id: 'board',
    title: 'Board',
    icon: 'workflow',
    shortcut: 'Alt+1',
    component: lazy(async () => ({ default: (await import('./board/board.tsx')).Board })),
    inspects: true,
    commands: boardCommands,
  },
  {
    id: 'evidence',
    title: 'Evidence',
    icon: 'folder-open',
    shortcut: 'Alt+2',
    component: lazy(async () => ({ default: (await import('./evidence/evidence.tsx')).Evidence })),
  },
  {
    id: 'sources',
    title: 'Sources',
    icon: 'newspaper',
    shortcut: 'Alt+3',
    component: lazy(async () => ({ default: (await import('./sources/sources.tsx')).Sources })),
  },
  {
    id: 'journal',
    title: 'Journal',
    icon: 'history',
    shortcut: 'Alt+4',
    component: lazy(async () => ({ default: (await import('./journal/journal.tsx')).Journal })),
  },
  {
    id: 'case',
    title: 'Case',
    icon: 'briefcase',
    shortcut: 'Alt+5',
    component: lazy(async () => ({ default: (await import('./case/case.tsx')).Case })),
  },
  {
    id: 'dossier',
    title: 'Dossiers',
    icon: 'scroll-text',
    shortcut: 'Alt+6',
    component: lazy(async () => ({ default: (await import('./dossier/dossiers-view.tsx')).Dossiers })),
    commands: dossierCommands,
  },
]

/** What stands at the right of the views that inspect. */
export const inspector: LazyExoticComponent<ComponentType> = lazy(async () => ({
  default: (await import('./inspector/inspector.tsx')).Inspector,
}))

/** What takes files dropped anywhere on the window. */
export { AttachFiles } from './evidence/attach-files.tsx'
/** What opens over the window to search everything. Not lazy: what is typed right after its shortcut must not be lost. */
export { Search } from './search/search.tsx'
