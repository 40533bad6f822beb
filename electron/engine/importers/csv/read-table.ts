import Papa from 'papaparse'
import { RedThreadError } from '#shared/errors.ts'
import { csvCell, fromCsvCell } from '../../exporters/tables/cell-text.ts'
import { figureHeaders } from '../../exporters/tables/headers.ts'
import { count, type Gathered, unread } from '../gathered.ts'
import type { InFile } from '../importer.ts'
import type { Codec, InTable } from '../in-table.ts'
import { decodeCsv } from './decode.ts'

const codec: Codec = { write: (text, header) => csvCell(text, figureHeaders.has(header)), read: fromCsvCell }

/** A CSV file with a header line. Its delimiter is found out; cells come raw, as the file has them. */
export function readCsv(gathered: Gathered, file: InFile): InTable {
  const { text, charset } = decodeCsv(file)
  if (charset !== 'UTF-8') count(gathered, `files read as ${charset}, not UTF-8`)
  const delimiter = delimiterOf(text)
  const [first = []] = parsed(text, delimiter, 1)
  if (first.length === 0) throw new RedThreadError('unreadable-import', { name: file.name, problem: 'it is empty' })
  return {
    name: file.name,
    headers: first.map(header => header.trim()),
    codec,
    each: visit => {
      let line = 0
      Papa.parse<string[]>(text, {
        delimiter,
        skipEmptyLines: true,
        step: ({ data, errors }) => {
          line += 1
          const where = `${file.name} row ${line}`
          for (const error of errors) unread(gathered, where, error.message)
          if (line > 1) visit(data, where)
        },
      })
    },
  }
}

const parsed = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: true }).data

/** The one of the usual that divides the first line into most parts. */
export function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const first = end < 0 ? text : text.slice(0, end)
  const parts = (delimiter: string) => first.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, each) => (parts(each) > parts(best) ? each : best))
}
