import type { Property } from '#shared/model/entity-type.ts'
import type { Value } from '#shared/model/value.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { SortKey } from './sort-key.ts'

/** What one row of a table stands for. */
export const rowKinds = ['entity', 'link', 'claim'] as const
export type RowKind = (typeof rowKinds)[number]

/** What a table shows: every entity, link or current claim; those of one type where one is named. */
export interface TableScope {
  readonly rows: RowKind
  /** Id of an entity or link type; of claims, the type of what they are about. */
  readonly type?: string | undefined
}

/** What a cell says, as text: windows, spreadsheets and the command line all read it. */
export interface Cell {
  /** As it is shown; empty where nothing is known. */
  readonly text: string
  /** So many values more than the one that is shown. */
  readonly more: number
  /** Whether sources disagree about it. */
  readonly disagree: boolean
}

/** A column of a table over the case. */
export interface TableColumn {
  readonly id: string
  readonly title: string
  /** Among those that are there until somebody chooses others. */
  readonly featured: boolean
  /** Figures stand at the right. */
  readonly align?: 'end'
  /** The property it shows: its cells are claims. Of types that spell it differently, as the first of them has it. */
  readonly property?: Property
  /** The property that writing into the cell of a row makes a claim of, as the type of that row has it; none there: undefined. */
  readonly writes?: (state: CaseState, id: string) => Property | undefined
  /** Of figures and dates: what bounds such as "> 1000" are held against. */
  readonly values?: (state: CaseState, id: string) => readonly Value[]
  /** The id of the record that the cell leads to, where it names another one. */
  readonly leadsTo?: (state: CaseState, id: string) => string | undefined
  readonly cell: (state: CaseState, id: string) => Cell
  /** All that the cell holds, in a form that can be read again; for spreadsheets. */
  readonly written: (state: CaseState, id: string) => string
  /** What its filter looks for words in: all of its values. */
  readonly searched: (state: CaseState, id: string) => string
  /** Null where the cell is empty. */
  readonly key: (state: CaseState, id: string) => SortKey | null
}

/** The cell of a text that is no claim. */
export const plainCell = (text: string): Cell => ({ text, more: 0, disagree: false })
