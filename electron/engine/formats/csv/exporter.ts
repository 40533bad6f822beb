import type { Edition } from '#shared/editions/edition.ts'
import { figureHeaders } from '../tables/terms/headers.ts'
import { writeCsvLine } from '../tables/write/csv-text.ts'
import { everyRecord } from '../tables/write/in-order.ts'
import { tables } from '../tables/write/list.ts'
import { tableLosses } from '../tables/write/losses.ts'
import { writeRecordLines } from '../tables/write/record-lines.ts'
import { records } from '../tables/write/records.ts'
import type { Table } from '../tables/write/table.ts'
import { Utf8Writer, writeEach } from '../text/utf8-writer.ts'
import type { Exporter } from '../writing/exporter.ts'
import { inTurns } from '../writing/slices.ts'

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
        pieces: inTurns(csvText(table, edition, options['excel'] === true), signal),
      }
    }
    progress(tables.length, tables.length)
  },
}

function* csvText(table: Table, edition: Edition, withMark: boolean): Iterable<Uint8Array> {
  const out = new Utf8Writer()
  const figures = table.headers.map(header => figureHeaders.has(header))
  const isFigure = (column: number) => figures[column] === true
  const writeRow = (row: readonly string[]) => {
    writeCsvLine(out, row, isFigure)
    out.text('\r\n')
  }
  if (withMark) out.text('\uFEFF')
  writeRow(table.headers)
  if (table === records) yield* writeEach(out, everyRecord(edition.state), record => writeRecordLines(out, record))
  else yield* writeEach(out, table.rows(edition), writeRow)
  yield out.take()
}
