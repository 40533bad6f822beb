/** What is only the window's: where the user looks, what is selected, which dialog is open, what is running. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { JobProgress } from '#shared/contract.ts'
import { type Filter, noFilter } from '#shared/queries/filter/filter.ts'
import type { OpenDialog } from './dialogs.ts'
import { keepSettings, type Settings, usualSettings } from './settings.ts'

export type NoticeTone = 'done' | 'note' | 'warning' | 'error'

export interface Notice {
  readonly id: number
  readonly tone: NoticeTone
  readonly says: string
  readonly action?: { readonly title: string; readonly run: () => void }
}

/** Where a view shows something: a record, and the passage of it to go to and mark. */
export interface ViewTarget {
  readonly id: string
  readonly locator?: string | undefined
  readonly passage?: string | undefined
  /** The locator is one of a search, by the text that was read of the exhibit, not one of a viewer. */
  readonly isFound?: boolean | undefined
}

export interface Job extends JobProgress {
  readonly startedAt: number
}

export interface WindowState {
  readonly view: string
  /** What each view shows, by view id; it is still there on coming back. */
  readonly places: Readonly<Record<string, ViewTarget>>
  /** Ids of the selected entities, links or other records, in the order of selecting. */
  readonly selection: readonly string[]
  readonly board: string | null
  /** What of the case is out of sight for now, in every view: it changes nothing in the case and moves nothing. */
  readonly caseFilter: Filter
  /** What is to be brought into view on the board as soon as it is there. */
  readonly toReveal: readonly string[]
  /** Of the board, 1 being its own size; null while none is shown. */
  readonly zoom: number | null
  readonly inspectorOpen: boolean
  readonly dialog: OpenDialog | null
  readonly searching: boolean
  /** The text that filters the current view; null while its field is closed. */
  readonly filter: string | null
  readonly jobs: readonly Job[]
  readonly notices: readonly Notice[]
  /** Calls under way that will change the case: while there are any, it is "saving". */
  readonly saving: number
  readonly settings: Settings
}

const atStart: Omit<WindowState, 'settings'> = {
  view: 'board',
  places: {},
  selection: [],
  board: null,
  caseFilter: noFilter,
  toReveal: [],
  zoom: null,
  inspectorOpen: true,
  dialog: null,
  searching: false,
  filter: null,
  jobs: [],
  notices: [],
  saving: 0,
}

export const windowStore = createStore<WindowState>(() => ({ ...atStart, settings: usualSettings }))

export function useWindow<T>(selector: (state: WindowState) => T): T {
  return useStore(windowStore, selector)
}

const set = windowStore.setState

/** Forgets everything of the case, as locking it must. */
export const forget = () => set({ ...atStart, notices: [] })

/** Another case is opened in its stead: what is asked and under way stays, what was looked at means nothing there. */
export const leaveCase = () =>
  set(({ dialog, jobs, notices, saving }) => ({ ...atStart, dialog, jobs, notices, saving }))

export const showView = (view: string) => set({ view, filter: null })
/** Shows a record in a view, at a passage where one is given. */
export const goTo = (view: string, place: ViewTarget) =>
  set(({ places }) => ({ view, filter: null, places: { ...places, [view]: place } }))
export const select = (selection: readonly string[]) => set({ selection })

/** Drops from the selection what does not pass. */
export function keepSelected(stays: (id: string) => boolean): void {
  const { selection } = windowStore.getState()
  if (!selection.every(stays)) set({ selection: selection.filter(stays) })
}

/** Selects these and shows them on the board, wherever on it they lie. */
export const showOnBoard = (ids: readonly string[]) =>
  set({ selection: ids, toReveal: ids, view: 'board', filter: null })
export const showBoard = (board: string | null) => set({ board })
export const setZoom = (zoom: number | null) => set({ zoom })
export const showInspector = (inspectorOpen: boolean) => set({ inspectorOpen })
export const openSearch = (searching: boolean) => set({ searching })
/** Changes what of the case is left out of sight. */
export const narrow = (change: Partial<Filter>) =>
  set(({ caseFilter }) => ({ caseFilter: { ...caseFilter, ...change } }))
export const showAll = () => set({ caseFilter: noFilter })
export const setFilter = (filter: string | null) => set({ filter })
export const openDialog = (dialog: OpenDialog) => set({ dialog })
export const closeDialog = () => set({ dialog: null })

export function changeSettings(change: Partial<Settings>): void {
  const next = { ...windowStore.getState().settings, ...change }
  set({ settings: next })
  keepSettings(next)
}

/** Takes in the settings that were kept. */
export const setSettings = (settings: Settings) => set({ settings })

export const countSaving = (by: 1 | -1) => set(held => ({ saving: held.saving + by }))

/** Takes in the progress of a job; one that ended goes away. */
export function followJob(progress: JobProgress): void {
  set(({ jobs }) => {
    const held = jobs.find(job => job.job === progress.job)
    const others = jobs.filter(job => job !== held)
    return { jobs: progress.ended ? others : [...others, { ...progress, startedAt: held?.startedAt ?? Date.now() }] }
  })
}

/** Takes a job off the list: the window's own work sees that it was cancelled; the engine's goes by its last event. */
export const dropJob = (id: string) => set(({ jobs }) => ({ jobs: jobs.filter(each => each.job !== id) }))
