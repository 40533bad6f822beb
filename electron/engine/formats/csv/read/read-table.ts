import { headOf, headRows, noteAbove, reportBeyond, type TableHead } from '#engine/formats/mapping/table-head.ts'
import { textPieces } from '#engine/formats/reading/file-text.ts'
import { damagedByte, type Gathered, note, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import type { InTable } from '#engine/formats/reading/in-table.ts'
import { replacement } from '#shared/characters/standard.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { csvCodec } from './csv-codec.ts'
import type { CsvRow } from './csv-rows.ts'
import { refuseNoTable } from './refuse-no-table.ts'
import { textRows } from './text-rows.ts'

/** A CSV file with a header line. Its delimiter is found out; cells come raw, as the file has them. */
export function readCsv(gathered: Gathered, file: InFile, reading: ImportReading): InTable {
  refuseNoTable(file)
  const { pieces, isDamaged } = textPieces(gathered, file, reading)
  const { hint, rows } = textRows(pieces, reading)
  const top = topOf(rows())
  if (top.length === 0) throw new RedThreadError('unreadable-import', { name: file.name, problem: 'it is empty' })
  const head = headOf(top)
  const isValues = rowCheck(gathered, head, isDamaged)
  return {
    name: file.name,
    headers: head.headers,
    codec: csvCodec(head.headers),
    each: visit => {
      // Rows are counted as a spreadsheet numbers them, empty ones and the hint too.
      let row = hint === '' ? 0 : 1
      let place = -1
      for (const each of rows()) {
        row += 1
        if (isEmpty(each) && each.errors.length === 0) continue
        place += 1
        const where = `${file.name} row ${row}`
        if (isValues(each, place, where)) visit(each.cells, where)
      }
    },
  }
}

/** What says of a row whether it is one of values. What is wrong with one is told once, however often the rows are visited. */
function rowCheck(gathered: Gathered, { at, top, headers }: TableHead, isDamaged: boolean) {
  let told = -1
  return ({ cells, errors }: CsvRow, place: number, where: string): boolean => {
    const isLost = isDamaged && cells.some(cell => cell.includes(replacement))
    const isValues = place > at && !isLost
    if (place <= told) return isValues
    told = place
    for (const error of errors) unread(gathered, where, error)
    if (place < top) noteAbove(gathered, where, cells)
    if (isLost && place <= at) note(gathered, where, damagedHeader)
    else if (isLost) unread(gathered, where, damagedByte)
    if (isValues) reportBeyond(gathered, where, cells, headers)
    return isValues
  }
}

/** The first rows, of which one that holds anything may be the headers. */
function topOf(rows: Iterable<CsvRow>): readonly (readonly string[])[] {
  const top: CsvRow[] = []
  for (const row of rows) {
    top.push(row)
    if (top.length === headRows) break
  }
  return top.filter(row => !isEmpty(row)).map(({ cells }) => cells)
}

const isEmpty = ({ cells }: CsvRow) => cells.length === 1 && cells[0] === ''

const damagedHeader =
  'it holds a byte that is not of the encoding of the file, which shows as "\ufffd": see whether its columns are read as you mean them'
