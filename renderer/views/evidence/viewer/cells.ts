export interface Cell {
  readonly row: number
  readonly column: number
}

/** A heading names a column in every locator of its cells. */
const longestName = 200

/** What a column is called: by its heading, else by its letter as in a sheet. */
export function columnName(heading: string, index: number): string {
  return heading.slice(0, longestName).trim() || letterOf(index)
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const rest = index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)
  return rest + String.fromCharCode(65 + (index % 26))
}

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
/** So many rows are looked through: a cell of more lines is none. */
const mostLines = 50_000

/** The row, 1 for the first, in which words of a line of the file stand: cells of several lines come before it. */
export function rowOfLine(rows: readonly (readonly string[])[], line: number, words: string): number | null {
  const wanted = letters(words)
  for (let row = Math.min(line, rows.length) - 1; row >= Math.max(0, line - mostLines); row--) {
    if (letters((rows[row] ?? []).join('')).includes(wanted)) return row + 1
  }
  return null
}

const looked = 200

/** A width for each column, in characters, from the first rows. */
export function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, looked)) {
    for (const [index, value] of row.entries()) widths[index] = Math.max(widths[index] ?? 4, Math.min(value.length, 48))
  }
  return widths
}

/** Where a key leads from a cell; null where it leads nowhere. */
export function movedCell(key: string, from: Cell | null, rows: number, columns: number): Cell | null {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [20, 0],
    PageUp: [-20, 0],
  }
  const move = moves[key]
  if (!move || rows === 0) return null
  const { row, column } = from ?? { row: -move[0], column: -move[1] }
  const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))
  return { row: within(row + move[0], rows), column: within(column + move[1], columns) }
}
