import type { Edition } from '#shared/editions/edition.ts'

/** A file for neo4j-admin: the header names each column with its type, `:ID`, `:LABEL`, `:START_ID` and so on. */
export interface BulkFile {
  readonly path: string
  readonly header: readonly string[]
  readonly rows: (edition: Edition) => Iterable<readonly string[]>
}

const numbers: ReadonlySet<string> = new Set(['claims', 'size'])

/** Amounts stay strings: no number of Neo4j holds a wei exactly. */
export const typed = (name: string): string => `${name}:${numbers.has(name) ? 'long' : 'string'}`

/** Between labels of one node; no label of ours holds it. */
export const arrayDelimiter = ';'
