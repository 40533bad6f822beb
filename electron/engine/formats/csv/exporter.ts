import type { Edition } from '#shared/editions/edition.ts'
import { figureHeaders } from '../tables/terms/headers.ts'
import { csvLine } from '../tables/write/csv-text.ts'
import { tables } from '../tables/write/list.ts'
import { tableLosses } from '../tables/write/losses.ts'
import { recordLines } from '../tables/write/record-lines.ts'
import { records } from '../tables/write/records.ts'
import type { Table } from '../tables/write/table.ts'
import type { Exporter } from '../writing/exporter.ts'
import { inSlices } from '../writing/slices.ts'

/** RFC 4180. `records.csv` holds every record whole, which is what makes the set exact when it comes back. */
export const csv: Exporter = {
  id: 'csv',
  title: 'CSV tables',
  help: 'One file a table: for i2, Maltego, spreadsheets and databases. Headers and their order never change.',
  form: 'folder',
  options: [
    {
      id: 'excel',
      title: 'For Excel',
      help: 'Begins each file with the mark by which Excel knows UTF-8 on a double click.',
      kind: 'flag',
    },
  ],
  async *write({ edition, options, lose, signal, progress }) {
    for (const loss of tableLosses(edition.state)) lose(loss)
    for (const [done, table] of tables.entries()) {
      progress(done, tables.length)
      yield {
        path: `${table.name}.csv`,
        pieces: inSlices(csvText(table, edition, options['excel'] === true), signal),
      }
    }
    progress(tables.length, tables.length)
  },
}

function* csvText(table: Table, edition: Edition, withMark: boolean): Iterable<string> {
  if (withMark) yield '\uFEFF'
  const lines = table === records ? recordLines(edition) : linesOf(table, edition)
  for (const line of lines) yield `${line}\r\n`
}

function* linesOf(table: Table, edition: Edition): Iterable<string> {
  const figures = table.headers.map(header => figureHeaders.has(header))
  const isFigure = (column: number) => figures[column] === true
  yield csvLine(table.headers, isFigure)
  for (const row of table.rows(edition)) yield csvLine(row, isFigure)
}
