import { csvCodec } from '../csv/read/csv-codec.ts'
import { delimiterOption } from '../csv/read/delimiter.ts'
import { readCsv } from '../csv/read/read-table.ts'
import { oneOfLabels } from '../mapping/one-of-labels.ts'
import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { takeForeignTables } from '../mapping/tables.ts'
import { gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import type { InTable } from '../reading/in-table.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { areBare, takeBareTables } from '../tables/read/bare-tables.ts'
import { ownTable } from '../tables/terms/own-table.ts'
import { inSpaces } from './read/id-spaces.ts'
import { arrayDelimiter } from './write/bulk-file.ts'

/** The files that neo4j-admin takes, whose headers say what each column is; ours too, without its claims. */
export const neo4jCsv: Importer = {
  id: 'neo4j-csv',
  title: 'Neo4j bulk CSV',
  help: 'Files for neo4j-admin: headers with :ID, :LABEL, :START_ID, :END_ID and :TYPE.',
  extensions: ['.csv'],
  options: [encoding, ...ofTables, delimiterOption],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) =>
    /\.(csv|tsv)$/i.test(name) && /(^|[,;\t"])(\w*:ID\b|:START_ID\b)/.test(head.split(/\r?\n/, 1)[0] ?? ''),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const written = ofTheSet(files, /\.(csv|tsv)$/i).map(file => readCsv(gathered, file, reading))
    const tables = inSpaces(written).map(withoutTypes)
    const own = tables.filter(table => ownTable(table) !== undefined)
    // Beside them stands what rests on what, which no table of ours holds.
    if (areBare(own) && tables.every(table => own.includes(table) || table.headers.length === 3))
      takeBareTables(gathered, own)
    else takeForeignTables(gathered, tables, reading)
    pour(gathered, sink)
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
    case 'IGNORE':
      return header
    default:
      return name
  }
}

/**
 * One of several labels of a node is its type: the first that is one here; the others stand in a column of their own. A
 * column of types that is there already tells more.
 */
function withoutTypes(table: InTable): InTable {
  const given = table.headers.map(plainHeader)
  const own = given.findIndex((header, at) => header === 'type' && !/^:/.test(table.headers[at] ?? ''))
  const label = table.headers.findIndex(header => /^:(LABEL|TYPE)$/i.test(header))
  const headers = given.map((header, at) => (at === label && own >= 0 ? 'labels' : header))
  const isOne = label < 0 || own >= 0 || !/^:LABEL$/i.test(table.headers[label] ?? '')
  return {
    ...table,
    headers: isOne ? headers : [...headers, 'further labels'],
    codec: csvCodec(headers),
    lists: {
      at: new Set(table.headers.flatMap((header, at) => (/\[\]$/.test(header) ? [at] : []))),
      sign: arrayDelimiter,
    },
    each: visit =>
      table.each((cells, where, numbers) => {
        const { type, further } = oneOfLabels((cells[label] ?? '').split(arrayDelimiter))
        const row = headers.map((_, at) => (at !== label ? (cells[at] ?? '') : own >= 0 ? '' : type))
        visit(isOne ? row : [...row, further.join('; ')], where, numbers)
      }),
  }
}
