/** Where a row of the window stands in a text: all of a line, or a part of one that is too long to be drawn at once. */
export interface Row {
  /** Index of the line. */
  readonly line: number
  /** Characters of the line, from and to. */
  readonly start: number
  readonly end: number
}

/** Lines that stand together, counted from 1 and under a title of their own. */
export interface Section {
  /** '' for one that needs none. */
  readonly title: string
  /** Index of its first line. */
  readonly from: number
}

/** As many rows as a browser's page has room for. */
export interface RowPage {
  readonly rows: readonly Row[]
  /** The first row of the page after this one, in the text; undefined at its end. */
  readonly next: Row | undefined
}

/** A longer line is broken, on the screen only: what is laid out in one go is felt. */
export const longestRow = 2_000
/** A browser's page ends at some 33 million pixels: 21 a row, and again for each fifty characters. */
const mostRows = 500_000
const mostCharacters = 40_000_000

/** Rows from a line on, or from the middle of a line. */
export function rowsFrom(lines: readonly string[], first: Pick<Row, 'line' | 'start'>): RowPage {
  const rows: Row[] = []
  let characters = 0
  let { line, start } = first
  while (line < lines.length) {
    const text = lines[line] ?? ''
    const end = rowEnd(text, start)
    const row = { line, start, end }
    if (rows.length > 0 && (rows.length >= mostRows || characters + end - start > mostCharacters)) {
      return { rows, next: row }
    }
    rows.push(row)
    characters += end - start
    if (end < text.length) start = end
    else {
      line++
      start = 0
    }
  }
  return { rows, next: undefined }
}

/** Never between the halves of a character. */
function rowEnd(text: string, start: number): number {
  const end = start + longestRow
  if (end >= text.length) return text.length
  const code = text.charCodeAt(end)
  return code >= 0xdc00 && code < 0xe000 ? end - 1 : end
}

/** Index of the row in which a character of a line stands; -1 where it is on another page. */
export function rowAt(rows: readonly Row[], line: number, offset: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = rows[middle] as Row
    if (row.line < line || (row.line === line && row.end <= offset && row.end > row.start)) low = middle + 1
    else high = middle - 1
  }
  const found = rows[low]
  const before = rows[low - 1]
  if (found && found.line === line && found.start <= offset) return low
  return before && before.line === line ? low - 1 : -1
}
