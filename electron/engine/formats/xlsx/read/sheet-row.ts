export interface SheetRow {
  readonly cells: string[]
  /** As Excel numbers it. */
  readonly row: number
  readonly isHidden: boolean
  /** Places of cells that hold a figure as a number. */
  readonly numbers: Set<number>
  /** Of these, numbers of more digits than Excel keeps. */
  readonly long: readonly number[]
  /** Of these, money of a currency that the workbook does not name. */
  readonly unnamed: readonly number[]
  /** Places of cells that are empty here and not in the workbook, and why: an error such as #N/A, a formula without a result. */
  readonly lost: readonly (readonly [at: number, why: string])[]
}

/** Takes a row; false ends the reading. */
export type VisitRow = (row: SheetRow) => boolean
