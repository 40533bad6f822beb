import { stringify } from 'csv-stringify/sync'

/** The library is quick by the row and slow by the call; more rows would keep the event loop waiting. */
const batchSize = 50

/** Rows as CSV (RFC 4180): quoted where they must be, each line with this end. */
export function* csvLines(rows: Iterable<readonly string[]>, lineEnd: '\n' | '\r\n'): Iterable<string> {
  const line = (batch: string[][]) => stringify(batch, { record_delimiter: lineEnd })
  let held: string[][] = []
  for (const row of rows) {
    if (held.push([...row]) < batchSize) continue
    yield line(held)
    held = []
  }
  if (held.length > 0) yield line(held)
}
