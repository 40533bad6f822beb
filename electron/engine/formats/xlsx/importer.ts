import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { ofTables } from '../reading/options.ts'
import { takeTables } from '../tables/take-tables.ts'
import { sheetsOf } from './read/sheets.ts'

export const xlsx: Importer = {
  id: 'xlsx',
  title: 'Excel workbook',
  help: 'Our own workbook back, with what was changed in it, or sheets of nodes and links.',
  extensions: ['.xlsx'],
  options: [...ofTables],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) => /\.xlsx$/i.test(name) && head.startsWith('PK'),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const tables = files.filter(({ name }) => /\.xlsx$/i.test(name)).flatMap(file => sheetsOf(gathered, file))
    takeTables(gathered, tables, reading)
    pour(gathered, sink)
  },
}
