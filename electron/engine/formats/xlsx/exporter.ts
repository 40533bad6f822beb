import type { Edition } from '#shared/editions/edition.ts'
import { visible } from '../tables/terms/cell-text.ts'
import { tables } from '../tables/write/list.ts'
import { tableLosses } from '../tables/write/losses.ts'
import type { Table } from '../tables/write/table.ts'
import type { Exporter, Exporting, OutFile } from '../writing/exporter.ts'
import { inSlices } from '../writing/slices.ts'
import { zipOf } from '../writing/zip.ts'
import { sheetCell } from './terms/cell.ts'
import { longestCell } from './terms/limits.ts'
import { contentTypes, rootRelations, styles, workbook, workbookRelations } from './write/parts.ts'
import { sheetsOf } from './write/sheets.ts'

/**
 * The same tables as sheets (ECMA-376). Written by hand as it is read, row by row: the library at hand holds every cell
 * of every sheet in memory, blocks while it writes and puts the clock into the file.
 */
export const xlsx: Exporter = {
  id: 'xlsx',
  title: 'Excel workbook',
  help: 'The CSV tables as sheets of one workbook, every cell as text: for Excel, LibreOffice, i2 and Maltego.',
  form: { file: 'case.xlsx' },
  async *write(exporting) {
    for (const loss of tableLosses(exporting.edition.state)) exporting.lose(loss)
    yield { path: 'case.xlsx', pieces: zipOf(parts(exporting), { compress: true }) }
  },
}

const part = (path: string, text: string): OutFile => ({ path, pieces: [text] })

async function* parts(exporting: Exporting): AsyncIterable<OutFile> {
  yield part('_rels/.rels', rootRelations)
  const names: string[] = []
  for (const [done, table] of tables.entries()) {
    exporting.progress(done, tables.length)
    for (const { name, text } of sheetsOf(table.name, table.headers, cellsOf(table, exporting))) {
      names.push(name)
      yield { path: `xl/worksheets/sheet${names.length}.xml`, pieces: inSlices(text, exporting.signal) }
    }
  }
  yield part('xl/styles.xml', styles)
  yield part('xl/workbook.xml', workbook(names))
  yield part('xl/_rels/workbook.xml.rels', workbookRelations(names))
  yield part('[Content_Types].xml', contentTypes(names))
  exporting.progress(tables.length, tables.length)
}

function* cellsOf(
  table: Table,
  { edition, lose }: { edition: Edition; lose: Exporting['lose'] },
): Iterable<readonly string[]> {
  for (const row of table.rows(edition)) {
    for (const [at, text] of row.entries()) {
      if (text.length * 6 <= longestCell || visible(text).length <= longestCell) continue
      const why = 'longer than the 32,767 characters of a cell: whole only in the sheet of records'
      lose({ record: row[0] ?? '', field: `${table.name}.${table.headers[at]}`, kind: 'extension', why })
    }
    yield row.map(sheetCell)
  }
}
