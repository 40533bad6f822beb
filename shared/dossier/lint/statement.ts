/** A text the investigator wrote and the document prints. */
export interface Statement {
  /** The record it stands in, `dossier` for one that is not kept yet, and its field. */
  readonly record: string
  readonly field: string
  /** Where a reader finds it: `Summary`, `Reason for preferring loss of Thefts of 2022`. */
  readonly where: string
  readonly text: string
  /** It is about something an exhibit stands behind, which counts as its citation. */
  readonly backed?: boolean
}
