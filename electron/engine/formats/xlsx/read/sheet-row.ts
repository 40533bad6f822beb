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
  /** Places of cells that hold an error, such as #N/A, and are empty here. */
  readonly errors: readonly (readonly [at: number, error: string])[]
}

/** Takes a row; false ends the reading. */
export type VisitRow = (row: SheetRow) => boolean
