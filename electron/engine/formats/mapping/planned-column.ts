import type { ColumnRole } from '#shared/model/import-reading.ts'

export type End = 'from' | 'to'

/** What a column is: a role of its own, or a property under a name that the row's type may know. */
export interface PlannedColumn {
  /** As the file writes it. */
  readonly header: string
  readonly role: ColumnRole | 'property'
  /** What its values are called where it is a property: the header, or what the user says it is. */
  readonly name: string
  /** Currency, asset or base unit of its figures where the cells name none. */
  readonly unit?: string
  /** Of a link: it says something of this end, and not of the link. */
  readonly end?: End
  /** It is money beside another column of amounts. */
  readonly isWorth?: true
  /** What parts the several values of a cell. */
  readonly list?: string
  /** The user says so. */
  readonly chosen?: true
}
