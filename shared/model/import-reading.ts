import type { DecimalMark } from './decimal-text.ts'

/**
 * How foreign files are read where they leave it open, as the user says. It is data, kept with the source that an
 * import makes, so that the same import can be done again; a type and no interface, for a field of a record holds it.
 */
export type ImportReading = {
  /** What comes before fractions where a figure can be read both ways and its column does not tell. */
  readonly decimal?: DecimalMark
  /** Id of the encoding of texts whose bytes leave it open (shared/characters/encodings.ts). */
  readonly encoding?: string
  /** Id of the entity type of whatever the files give no type. */
  readonly type?: string
  /** Id of the link type of links of which the files give no type. */
  readonly linkType?: string
  /** What columns of tables, or attributes of graphs, are; the others as their names tell. */
  readonly columns?: readonly ColumnUse[]
  /** What else the format lets choose, by the ids of its options. */
  readonly [option: string]: string | boolean | readonly ColumnUse[]
}

/** What one column is. */
export type ColumnUse = {
  /** Its header as the file writes it. */
  readonly column: string
  /** A role, or the id or title of a property. */
  readonly as: string
  /** Currency or asset of its figures where the cells name none: `EUR`, `wei`. */
  readonly unit?: string
}

/** What a column can be other than a property: what makes a row, and what is passed over on purpose. */
export const columnRoles = {
  id: 'Id',
  label: 'Name or label',
  type: 'Type',
  from: 'From: where the link begins',
  to: 'To: where the link ends',
  currency: 'Currency of the amount',
  nothing: 'Leave it out',
} as const

export type ColumnRole = keyof typeof columnRoles
