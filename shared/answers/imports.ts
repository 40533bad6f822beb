/** What the calls answer by which files come in. */

import type { ImportReading } from '../model/import-reading.ts'
import type { ImportTally } from '../model/import-tally.ts'
import type { ColumnReason } from '../words/column-reasons.ts'
import type { CommitResult } from './case.ts'
import type { ImportOption } from './format-option.ts'

/** A format that can come in. */
export interface ImportFormat {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly extensions: readonly string[]
  readonly options: readonly ImportOption[]
}

/**
 * How much of a file can be taken in: all that it says, a part (the rest is reported), or nothing, which is not the same as
 * nothing new.
 */
export type ImportOutcome = 'all' | 'part' | 'nothing'

/** A table of a file, and what its columns were read as. */
export interface ImportTable {
  readonly name: string
  /** Below its headers. */
  readonly rows: number
  /** Ids of the entity and link types of what its rows are. */
  readonly types: readonly string[]
  readonly linkTypes: readonly string[]
  readonly columns: readonly ImportColumn[]
  /** The first of its rows, then the first of those that are left out. */
  readonly sample: readonly ImportRow[]
}

/** A row as the file has it, and what becomes of it. */
export interface ImportRow {
  /** `payments.csv row 7` */
  readonly where: string
  /** By the places of the columns; long ones are cut. */
  readonly cells: readonly string[]
  readonly isLeftOut: boolean
  /** Why it, or a value of it, is left out. */
  readonly notes: readonly string[]
}

export interface ImportColumn {
  readonly header: string
  /** A few of its values, no two alike. */
  readonly samples: readonly string[]
  /** Its role, or ids of the properties it was read as; none where it was passed over. */
  readonly as: readonly string[]
  readonly why: ColumnReason
  /** Currency or asset of its figures. */
  readonly unit?: string
}

/** A text of a file that is not plain UTF-8, and how it was read. */
export interface ImportText {
  readonly name: string
  /** Id of its encoding. */
  readonly encoding: string
  /** "Windows-1251, by its letters" */
  readonly says: string
  /** The first of its words that tell. */
  readonly sample: string
}

/** What an import found, and what of it is new; the same before and after it is taken in. */
export interface ImportReport extends Omit<ImportTally, 'again'> {
  readonly format: string
  readonly outcome: ImportOutcome
  /** What the file holds, in its own words. */
  readonly counts: Readonly<Record<string, number>>
  /** Records that stand in the file again, word for word. */
  readonly repeated: number
  /** What cannot be taken in, the first hundred; `unreadCount` is all, and the list of errors has them. */
  readonly unread: readonly { readonly where: string; readonly why: string }[]
  readonly unreadCount: number
  /** Of these, figures that can be read in two ways until somebody says what comes before fractions. */
  readonly eitherWay: number
  /** Nodes and ends of links left out because nothing tells their type, until somebody says what such things are. */
  readonly untyped: number
  /** What the user said of how it is read, now or when the same file was read before. */
  readonly reading: ImportReading
  /** The name of a table with the same headers that was read so before, where nobody said how to read this one. */
  readonly like?: string
  /** Its texts that are not plain UTF-8, as they were read. */
  readonly texts: readonly ImportText[]
  /** Its tables, as they were read. */
  readonly tables: readonly ImportTable[]
  /** What was taken in but needs a look, as ids that stand for several things: the first hundred, and how many. */
  readonly noted: readonly { readonly where: string; readonly why: string }[]
  readonly notedCount: number
  /** Where the user had all of what cannot be taken in written. */
  readonly errorsFile?: string
  readonly commit?: CommitResult
}
