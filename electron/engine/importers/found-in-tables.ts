import type { ImportReading } from '#shared/model/import-reading.ts'
import { takeForeignTables } from './foreign/tables.ts'
import { found, type Gathered } from './gathered.ts'
import type { Found } from './importer.ts'
import type { InTable } from './in-table.ts'
import { areBare, takeBareTables } from './own/bare-tables.ts'
import { ownTable } from './own/own-table.ts'
import { takeOwnTables } from './own/tables.ts'

/** Ours where the table of records is among them, or nothing but tables of ours; else somebody's nodes and links. */
export function foundInTables(gathered: Gathered, tables: readonly InTable[], reading: ImportReading): Found {
  if (tables.some(table => ownTable(table) === 'records')) takeOwnTables(gathered, tables, reading.decimal)
  else if (areBare(tables)) takeBareTables(gathered, tables)
  else takeForeignTables(gathered, tables, reading)
  return found(gathered)
}
