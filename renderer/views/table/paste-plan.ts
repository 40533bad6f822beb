import type { Written } from './written.ts'

/** A pasted cell, by the names of its row and column, with what would be written or why it cannot be. */
export interface PastedCell {
  readonly row: string
  readonly column: string
  readonly text: string
}

export interface NotPasted extends PastedCell {
  readonly why: string
}

/** What pasting would do, before it is done. */
export interface PastePlan {
  readonly cells: readonly Written[]
  /** The same as people read it. */
  readonly written: readonly PastedCell[]
  /** So many say what is there already. */
  readonly same: number
  readonly not: readonly NotPasted[]
}
