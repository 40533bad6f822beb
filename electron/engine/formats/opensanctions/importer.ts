import Papa from 'papaparse'
import { emptyState } from '#shared/ops/apply.ts'
import { delimiterOption } from '../csv/read/delimiter.ts'
import { readCsv } from '../csv/read/read-table.ts'
import { listDates, type Read } from '../ftm/read/lines.ts'
import { takeForeign } from '../ftm/read/take.ts'
import { schemaNamed } from '../ftm/terms/model.ts'
import { isCountedUp } from '../mapping/own-ids.ts'
import { type Gathered, gathering, pour, unread } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { placesOf } from '../reading/in-table.ts'
import { inTurn } from '../reading/in-turn.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding } from '../reading/options.ts'

/** The columns of `targets.simple.csv`, by the properties of FollowTheMoney they hold; '' where another column tells. */
const columns: Readonly<Record<string, string>> = {
  name: 'name',
  aliases: 'alias',
  countries: 'country',
  addresses: 'address',
  identifiers: 'idNumber',
  sanctions: 'sanctions',
  phones: 'phone',
  emails: 'email',
  program_ids: 'program',
  dataset: 'datasets',
  ...listDates,
}

const needed = ['id', 'schema', 'name', 'aliases', 'countries', 'dataset']

/** The simplified table of persons and bodies that OpenSanctions publishes of each of its lists. */
export const openSanctions: Importer = {
  id: 'opensanctions-csv',
  title: 'OpenSanctions table',
  help: 'targets.simple.csv of OpenSanctions: one listed person, company or vessel a row.',
  extensions: ['.csv'],
  options: [encoding, delimiterOption],
  isLocalId: isCountedUp,
  recognises: (head, name) => {
    const first = (head.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').replaceAll('"', '').split(/[,;\t]/)
    return /\.csv$/i.test(name) && needed.every(header => first.includes(header))
  },
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const read = new Map<string, Read>()
    for (const file of inTurn(ofTheSet(files, /\.csv$/i), sink)) {
      const table = readCsv(gathered, file, reading)
      const places = placesOf(table.headers)
      table.each((cells, where) => {
        const entity = entityOf(gathered, header => table.codec.read(cells[places.get(header) ?? -1] ?? ''), where)
        if (entity && read.has(entity.id)) unread(gathered, where, `the id ${entity.id} stood in the file before`)
        else if (entity) read.set(entity.id, entity)
      })
    }
    for (const entity of read.values()) takeForeign({ gathered, read, state: emptyState(), idOf: id => id }, entity)
    pour(gathered, sink)
  },
}

function entityOf(gathered: Gathered, cell: (header: string) => string, where: string): Read | null {
  const [id, name] = [cell('id').trim(), cell('schema').trim()]
  const schema = schemaNamed(name)
  if (id === '' || !schema) {
    unread(gathered, where, id === '' ? 'it has no id' : `${id}: "${name}" is no schema of FollowTheMoney known here`)
    return null
  }
  const claims = Object.entries(columns).map(([header, property]) => [property, listIn(cell(header))] as const)
  // Of a company the column of birth dates holds when it was founded.
  const birth = schema.isA('Person') ? 'birthDate' : schema.isA('Organization') ? 'incorporationDate' : 'date'
  const all = [...claims, [birth, listIn(cell('birth_date'))] as const]
  const properties = new Map<string, string[]>(all.filter(([, values]) => values.length > 0))
  // Of a wallet the name is its address.
  const names = properties.get('name')
  if (names && schema.isA('CryptoWallet')) properties.set('publicKey', names).delete('name')
  return { id, schema, properties, where, carried: [], captions: new Set(), referents: new Set() }
}

/** Several values in one cell, parted by semicolons; one that holds a semicolon itself stands in quotes, as in a table. */
function listIn(cell: string): string[] {
  const rows = Papa.parse<string[]>(cell.replace(/\s+/g, ' '), { delimiter: ';', newline: '\n' }).data
  return [...new Set(rows.flat().map(value => value.trim()))].filter(value => value !== '')
}
