import Papa from 'papaparse'
import { replacement } from '#shared/characters/decoder.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { csvCell, fromCsvCell } from '../../exporters/tables/cell-text.ts'
import { figureHeaders } from '../../exporters/tables/headers.ts'
import { textOf } from '../file-text.ts'
import { damagedByte, type Gathered, note, unread } from '../gathered.ts'
import type { InFile } from '../importer.ts'
import type { Codec, InTable } from '../in-table.ts'
import { refuseNoTable } from './refuse-no-table.ts'

const codec: Codec = { write: (text, header) => csvCell(text, figureHeaders.has(header)), read: fromCsvCell }

/** A CSV file with a header line. Its delimiter is found out; cells come raw, as the file has them. */
export function readCsv(gathered: Gathered, file: InFile, reading: ImportReading): InTable {
  refuseNoTable(file)
  const { text: whole, isDamaged } = textOf(gathered, file, reading)
  const hint = delimiterHint(whole)
  const text = whole.slice(hint.length)
  const delimiter = delimiterOf(text)
  const [first = []] = parsed(text, delimiter, 1)
  if (first.length === 0) throw new RedThreadError('unreadable-import', { name: file.name, problem: 'it is empty' })
  return {
    name: file.name,
    headers: first.map(header => header.trim()),
    codec,
    each: visit => {
      // Rows are counted as a spreadsheet numbers them, empty ones and the hint too.
      let row = hint === '' ? 0 : 1
      let isHeader = true
      Papa.parse<string[]>(text, {
        delimiter,
        step: ({ data, errors }) => {
          row += 1
          if (data.length === 1 && data[0] === '' && errors.length === 0) return
          const where = `${file.name} row ${row}`
          for (const error of errors) unread(gathered, where, error.message)
          if (data.slice(first.length).some(cell => cell.trim() !== ''))
            unread(gathered, where, `cells beyond its ${first.length} headers were left out`)
          const isLost = isDamaged && data.some(cell => cell.includes(replacement))
          if (isLost) (isHeader ? note : unread)(gathered, where, damagedByte)
          if (!isHeader && !isLost) visit(data, where)
          isHeader = false
        },
      })
    },
  }
}

const parsed = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: true }).data

/** The line by which Excel is told the delimiter, with its end; '' where there is none. */
export const delimiterHint = (text: string): string => /^sep=[^\r\n]\r?\n/i.exec(text)?.[0] ?? ''

/** The one of the usual that divides the first line into most parts. */
export function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const first = end < 0 ? text : text.slice(0, end)
  const parts = (delimiter: string) => first.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, each) => (parts(each) > parts(best) ? each : best))
}
