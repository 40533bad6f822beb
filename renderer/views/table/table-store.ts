/** What is only the table's: which rows and columns are asked for, where the cursor is, what is being written. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SourceDraft } from '#renderer/parts/source/source-draft.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { beginDraft, endDraft } from '#renderer/state/drafts.ts'
import { select } from '#renderer/state/window-store.ts'
import type { TableScope } from '#shared/queries/table/column.ts'
import type { PastePlan } from './paste-plan.ts'

export interface Sorting {
  readonly column: string
  readonly down: boolean
}

/** A cell, by the ids of its row and its column. */
export interface CellPlace {
  readonly row: string
  readonly column: string
}

export interface TableState {
  readonly scope: TableScope
  /** By scope, so that each table is found as it was left. */
  readonly sorting: Readonly<Record<string, Sorting | undefined>>
  /** Texts of the filters of columns, by scope and column. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Whether the line of filters stands under the titles. */
  readonly filtering: boolean
  /** Where the cursor is. */
  readonly active: CellPlace | null
  /** From where a selection of rows reaches to the cursor. */
  readonly anchor: string | null
  /** The cell being written, and what was typed to begin it; null to go on with what is there. */
  readonly editing: (CellPlace & { readonly typed: string | null }) | null
  /** The rows on show, in their order. */
  readonly listed: readonly string[]
  /** What pasting would do, while that is asked about. */
  readonly pasting: PastePlan | null
  /** Where in the window the menu of rows is open. */
  readonly menu: { readonly x: number; readonly y: number } | null
  /** Where values written here come from; null: as the last one did. */
  readonly source: SourceDraft | null
}

const atStart: TableState = {
  scope: { rows: 'entity' },
  sorting: {},
  filters: {},
  filtering: false,
  active: null,
  anchor: null,
  editing: null,
  listed: [],
  pasting: null,
  menu: null,
  source: null,
}

export const tableStore = createStore<TableState>(() => atStart)

export function useTableState<T>(selector: (state: TableState) => T): T {
  return useStore(tableStore, selector)
}

// what was looked for and written is of the case
caseStore.subscribe((now, was) => {
  if (now.copy !== was.copy && now.state === null) set(atStart)
})

const set = tableStore.setState

/** One word for each table that is laid out by itself. */
export const scopeKey = ({ rows, type }: TableScope): string => (type === undefined ? rows : `${rows}:${type}`)

export function showScope(scope: TableScope): void {
  set({ scope, active: null, anchor: null, editing: null, listed: [] })
  select([])
}
export const moveTo = (active: CellPlace | null, anchor: string | null = active?.row ?? null) => set({ active, anchor })

/** The key of what is being written into a cell: kept like all that is typed, so that a lock loses nothing of it. */
export const cellDraft = ({ row, column }: CellPlace): string => `cell:${row}:${column}`

/** Opens a cell to write in it: over what is there with what was typed, else going on with what was written before. */
export function beginEditing(place: CellPlace, typed: string | null = null): void {
  beginDraft(cellDraft(place), typed === null ? {} : { input: typed })
  set({ active: place, anchor: place.row, editing: { ...place, typed } })
}

/** Closes it: what was written in it is kept as a claim by then, or given up. */
export function endEditing(): void {
  const { editing } = tableStore.getState()
  if (editing) endDraft(cellDraft(editing))
  set({ editing: null })
}
export const listRows = (listed: readonly string[]) => set({ listed })
export const askToPaste = (pasting: PastePlan | null) => set({ pasting })
export const openRowMenu = (menu: TableState['menu']) => set({ menu })
export const setSource = (source: SourceDraft) => set({ source })
export const showFilters = (filtering: boolean) => set({ filtering })

/** Sorts by a column: up, then down, then not any more. */
export function sortBy(column: string): void {
  const { scope, sorting } = tableStore.getState()
  const held = sorting[scopeKey(scope)]
  const next = held?.column !== column ? { column, down: false } : held.down ? undefined : { column, down: true }
  set({ sorting: { ...sorting, [scopeKey(scope)]: next } })
}

/** Filters a column; an empty text takes its filter away. */
export function filterColumn(column: string, text: string): void {
  const { scope, filters } = tableStore.getState()
  const { [column]: _, ...others } = filters[scopeKey(scope)] ?? {}
  set({ filters: { ...filters, [scopeKey(scope)]: text === '' ? others : { ...others, [column]: text } } })
}

export function clearFilters(): void {
  const { scope, filters } = tableStore.getState()
  set({ filters: { ...filters, [scopeKey(scope)]: {} } })
}
