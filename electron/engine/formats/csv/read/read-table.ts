import Papa from 'papaparse'
import { headOf, headRows, noteAbove } from '#engine/formats/mapping/table-head.ts'
import { textOf } from '#engine/formats/reading/file-text.ts'
import { damagedByte, type Gathered, note, unread } from '#engine/formats/reading/gathered.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import type { Codec, InTable } from '#engine/formats/reading/in-table.ts'
import { csvCell, fromCsvCell } from '#engine/formats/tables/terms/cell-text.ts'
import { figureHeaders } from '#engine/formats/tables/terms/headers.ts'
import { replacement } from '#shared/characters/standard.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { declaredDelimiter, usualDelimiters } from './delimiter.ts'
import { refuseNoTable } from './refuse-no-table.ts'

const codec: Codec = { write: (text, header) => csvCell(text, figureHeaders.has(header)), read: fromCsvCell }

/** A CSV file with a header line. Its delimiter is found out; cells come raw, as the file has them. */
export function readCsv(gathered: Gathered, file: InFile, reading: ImportReading): InTable {
  refuseNoTable(file)
  const { text: whole, isDamaged } = textOf(gathered, file, reading)
  const hint = delimiterHint(whole)
  const text = whole.slice(hint.length)
  const delimiter = declaredDelimiter(reading) ?? (hint === '' ? delimiterOf(text) : hint.charAt('sep='.length))
  const top = parsed(text, delimiter, headRows)
  if (top.length === 0) throw new RedThreadError('unreadable-import', { name: file.name, problem: 'it is empty' })
  const { at, top: headTop, headers } = headOf(top)
  return {
    name: file.name,
    headers,
    codec,
    each: visit => {
      // Rows are counted as a spreadsheet numbers them, empty ones and the hint too.
      let row = hint === '' ? 0 : 1
      let place = -1
      Papa.parse<string[]>(text, {
        delimiter,
        step: ({ data, errors }) => {
          row += 1
          if (data.length === 1 && data[0] === '' && errors.length === 0) return
          place += 1
          const where = `${file.name} row ${row}`
          for (const error of errors) unread(gathered, where, error.message)
          if (place < headTop) noteAbove(gathered, where, data)
          const isLost = isDamaged && data.some(cell => cell.includes(replacement))
          if (isLost && place <= at) note(gathered, where, damagedHeader)
          else if (isLost) unread(gathered, where, damagedByte)
          if (place <= at || isLost) return
          if (data.slice(headers.length).some(cell => cell.trim() !== ''))
            unread(gathered, where, `cells beyond its ${headers.length} headers were left out`)
          visit(data, where)
        },
      })
    },
  }
}

const parsed = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: true }).data

/** The line by which Excel is told the delimiter, with its end; '' where there is none. */
const delimiterHint = (text: string): string => /^sep=[^\r\n]\r?\n/i.exec(text)?.[0] ?? ''

/** The one of the usual that divides most of the first rows into the same number of parts; of two, into more. */
function delimiterOf(text: string): string {
  const scored = usualDelimiters.map(delimiter => {
    const widths = parsed(text.slice(0, looked), delimiter, headRows).map(row => row.length)
    const counts = Map.groupBy(
      widths.filter(width => width > 1),
      width => width,
    )
    const [width = 1, rows = []] = [...counts].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? []
    return { delimiter, rows: rows.length, width }
  })
  const [best] = scored.toSorted((a, b) => b.rows - a.rows || b.width - a.width)
  return best?.delimiter ?? ','
}

const damagedHeader =
  'it holds a byte that is not of the encoding of the file, which shows as "\ufffd": see whether its columns are read as you mean them'

/** As much of a file as its delimiter is told from. */
const looked = 2 ** 18
