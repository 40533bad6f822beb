import type { ImportReading } from '#shared/model/import-reading.ts'
import { takeForeignTables } from '../mapping/tables.ts'
import type { Gathered } from '../reading/gathered.ts'
import type { InTable } from '../reading/in-table.ts'
import { areBare, takeBareTables } from './read/bare-tables.ts'
import { takeOwnTables } from './read/tables.ts'
import { ownTable } from './terms/own-table.ts'
import { expectedRows } from './write/expected-rows.ts'

/** Ours where the table of records is among them, or nothing but tables of ours; else somebody's nodes and links. */
export function takeTables(gathered: Gathered, tables: readonly InTable[], reading: ImportReading): void {
  if (tables.some(table => ownTable(table) === 'records'))
    takeOwnTables(gathered, tables, reading.decimal, expectedRows)
  else if (areBare(tables)) takeBareTables(gathered, tables)
  else takeForeignTables(gathered, tables, reading)
}
