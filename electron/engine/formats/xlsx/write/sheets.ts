import { mostRows } from '../terms/limits.ts'
import { columnName, rowText, sheetClosing, sheetOpening } from './sheet-text.ts'

type Rows = Iterator<readonly string[], unknown>

/**
 * A table as sheets. What one sheet cannot hold goes on in another of the same headers. Each sheet's text must be read
 * to its end before the next is asked for: they share the rows.
 */
export function* sheetsOf(
  name: string,
  headers: readonly string[],
  cells: Iterable<readonly string[]>,
  limit = mostRows,
): Iterable<{ readonly name: string; readonly text: Iterable<string> }> {
  const rows: Rows = cells[Symbol.iterator]()
  let next = rows.next()
  function* text(): Iterable<string> {
    const columns = headers.map((_, at) => columnName(at))
    yield sheetOpening(headers) + rowText(headers, columns, 1, 1)
    for (let row = 2; !next.done && row < limit + 2; row++) {
      yield rowText(next.value, columns, row, 0)
      next = rows.next()
    }
    yield sheetClosing
  }
  for (let sheet = 1; sheet === 1 || !next.done; sheet++) {
    yield { name: sheet === 1 ? name : `${name} ${sheet}`, text: text() }
  }
}
