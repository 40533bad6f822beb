import { readCsv } from './csv/read-table.ts'
import { takeForeignTables } from './foreign/tables.ts'
import { entityTypeNamed } from './foreign/types.ts'
import { found, gathering } from './gathered.ts'
import type { Importer } from './importer.ts'
import type { InTable } from './in-table.ts'
import { ofTheSet } from './of-the-set.ts'
import { areBare, takeBareTables } from './own/bare-tables.ts'
import { ownTable } from './own/own-table.ts'
import { meansSameEverywhere } from './own-ids.ts'

/** The files that neo4j-admin takes, whose headers say what each column is; ours too, without its claims. */
export const neo4jCsv: Importer = {
  id: 'neo4j-csv',
  title: 'Neo4j bulk CSV',
  help: 'Files for neo4j-admin: headers with :ID, :LABEL, :START_ID, :END_ID and :TYPE.',
  extensions: ['.csv'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) =>
    /\.(csv|tsv)$/i.test(name) && /(^|[,;\t"])(\w*:ID\b|:START_ID\b)/.test(head.split(/\r?\n/, 1)[0] ?? ''),
  read: (files, reading = {}) => {
    const gathered = gathering()
    const tables = ofTheSet(files, /\.(csv|tsv)$/i).map(file => withoutTypes(readCsv(gathered, file, reading)))
    const own = tables.filter(table => ownTable(table) !== undefined)
    // Beside them stands what rests on what, which no table of ours holds.
    if (areBare(own) && tables.every(table => own.includes(table) || table.headers.length === 3))
      takeBareTables(gathered, own)
    else takeForeignTables(gathered, tables, reading)
    return found(gathered)
  },
}

/** `name:string` is a name; `:START_ID(Person)` is an end. */
function plainHeader(header: string): string {
  const [, name = '', role = ''] = /^([^:]*)(?::(\w+)(?:\([^)]*\))?(?:\[\])?)?$/.exec(header) ?? [undefined, header]
  switch (role.toUpperCase()) {
    case 'ID':
      return 'id'
    case 'START_ID':
      return 'from_id'
    case 'END_ID':
      return 'to_id'
    case 'LABEL':
    case 'TYPE':
      return 'type'
    default:
      return name
  }
}

/** One of several labels of a node is its type: the first that is one here. A column of types that is there already tells more. */
function withoutTypes(table: InTable): InTable {
  const given = table.headers.map(plainHeader)
  const own = given.findIndex((header, at) => header === 'type' && !/^:/.test(table.headers[at] ?? ''))
  const label = table.headers.findIndex(header => /^:(LABEL|TYPE)$/i.test(header))
  const headers = given.map((header, at) => (at === label && own >= 0 ? 'labels' : header))
  return {
    ...table,
    headers,
    each: visit =>
      table.each((cells, where, numbers) =>
        visit(
          cells.map((cell, at) => (at !== label ? cell : own >= 0 ? '' : typeIn(cell))),
          where,
          numbers,
        ),
      ),
  }
}

function typeIn(cell: string): string {
  const labels = cell.split(';').map(each => each.trim())
  return labels.find(each => entityTypeNamed(each) !== undefined) ?? labels[0] ?? ''
}
