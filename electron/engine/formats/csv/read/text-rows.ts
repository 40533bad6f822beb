import Papa from 'papaparse'
import { headRows } from '#engine/formats/mapping/table-head.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { csvRows } from './csv-rows.ts'
import { declaredDelimiter, usualDelimiters } from './delimiter.ts'
import { evenLineEnds } from './line-ends.ts'

/** The rows of a text, anew at each call, and the line above them that says what parts their cells. */
export function textRows(pieces: () => Iterable<string>, reading: ImportReading) {
  const whole = startOf(pieces())
  const hint = delimiterHint(whole)
  const start = whole.slice(hint.length)
  const delimiter = declaredDelimiter(reading) ?? (hint === '' ? delimiterOf(start) : hint.charAt('sep='.length))
  // Some programs write the mark of byte order twice.
  const above = hint.length + (start.startsWith('\ufeff') ? 1 : 0)
  return { hint, rows: () => csvRows(withoutStart(pieces(), above), delimiter) }
}

/** As much of a text as tells how it is written. */
function startOf(pieces: Iterable<string>): string {
  let start = ''
  for (const piece of pieces) {
    start += piece
    if (start.length >= mostOfStart) break
  }
  return start
}

/** As much of a file as its delimiter is told from. */
const looked = 2 ** 18
/** And the line above. */
const mostOfStart = looked + 2 ** 8

function* withoutStart(pieces: Iterable<string>, length: number): Generator<string, undefined> {
  let left = length
  for (const piece of pieces) {
    yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

const parsed = (text: string, delimiter: string, preview: number) =>
  Papa.parse<string[]>([...evenLineEnds([text], delimiter)].join(''), {
    delimiter,
    newline: '\n',
    preview,
    skipEmptyLines: true,
  }).data

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
