import { delimiterHint, delimiterOf, readCsv } from './csv/read-table.ts'
import { isForeignGraph } from './foreign/tables.ts'
import { foundInTables } from './found-in-tables.ts'
import { gathering } from './gathered.ts'
import type { Importer } from './importer.ts'
import { ownTable } from './own/own-table.ts'
import { meansSameEverywhere } from './own-ids.ts'

export const csv: Importer = {
  id: 'csv',
  title: 'CSV tables',
  help: 'Our own set of tables back, with what was changed in them, or nodes and links from another program.',
  extensions: ['.csv', '.tsv'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) => /\.(csv|tsv)$/i.test(name) && isKnown(headersIn(head)),
  read: (files, reading = {}) => {
    const gathered = gathering()
    const tables = files
      .filter(file => /\.(csv|tsv|txt)$/i.test(file.name))
      .map(file => readCsv(gathered, file, reading))
    return foundInTables(gathered, tables, reading)
  },
}

const headersIn = (head: string) => {
  const text = head.replace(/^\uFEFF/, '')
  const first = text.slice(delimiterHint(text).length).split(/\r?\n/, 1)[0] ?? ''
  return first.split(delimiterOf(first)).map(header => header.replace(/^\s*"|"\s*$/g, '').trim())
}

const isKnown = (headers: readonly string[]) => ownTable({ headers }) !== undefined || isForeignGraph(headers)
