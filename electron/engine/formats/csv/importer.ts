import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { takeTables } from '../tables/take-tables.ts'
import { delimiterOption } from './read/delimiter.ts'
import { readCsv } from './read/read-table.ts'

export const csv: Importer = {
  id: 'csv',
  title: 'CSV tables',
  help: 'Our own set of tables back, with what was changed in them, or nodes and links from another program.',
  extensions: ['.csv', '.tsv', '.tab'],
  options: [encoding, ...ofTables, delimiterOption],
  isLocalId: id => !meansSameEverywhere(id),
  // Any table: what nothing tells of its columns, the user can say.
  recognises: (_head, name) => /\.(csv|tsv|tab)$/i.test(name),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const tables = files
      .filter(file => /\.(csv|tsv|tab|txt)$/i.test(file.name))
      .map(file => readCsv(gathered, file, reading))
    takeTables(gathered, tables, reading)
    pour(gathered, sink)
  },
}
