import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { takeForeignTables } from './foreign/tables.ts'
import { found, type Gathered } from './gathered.ts'
import type { Found } from './importer.ts'
import type { InTable } from './in-table.ts'
import { ownTable } from './own/own-table.ts'
import { takeOwnTables } from './own/tables.ts'

/** Ours where the table of records is among them; else somebody's nodes and links. */
export function foundInTables(gathered: Gathered, tables: readonly InTable[], decimal: DecimalMark | undefined): Found {
  if (tables.some(table => ownTable(table) === 'records')) takeOwnTables(gathered, tables, decimal)
  else takeForeignTables(gathered, tables, decimal)
  return found(gathered)
}
