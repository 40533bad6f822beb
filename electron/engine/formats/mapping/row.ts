/** A row of a table as it stands there. */
export interface Row {
  readonly cells: readonly string[]
  readonly where: string
  /** Places of cells that the file holds as numbers. */
  readonly numbers: ReadonlySet<number> | undefined
}
