import type { Edition } from '#shared/editions/edition.ts'
import { type Header, headers, type TableName } from '../terms/headers.ts'
import { type Asked, askedOf } from './asked.ts'

/** A table of an edition: its frozen headers, and its rows as plain text, '' where there is nothing to say. */
export interface Table {
  readonly name: TableName
  readonly headers: readonly string[]
  readonly rows: (edition: Edition) => Iterable<readonly string[]>
}

/** A table whose rows can also be asked for one by one. */
export interface TableOf<Row> extends Table {
  readonly line: (edition: Edition) => (row: Row) => readonly string[]
}

type Cell = string | number | true | undefined

/** What each column says of a row. */
export type Cells<N extends TableName, Row> = { readonly [H in Header<N>]: (row: Row, asked: Asked) => Cell }

export function defineTable<N extends TableName, Row>(
  name: N,
  rowsOf: (asked: Asked) => Iterable<Row>,
  cells: Cells<N, Row>,
): TableOf<Row> {
  const order = (headers[name] as readonly Header<N>[]).map(header => cells[header])
  const line = (edition: Edition) => {
    const asked = askedOf(edition)
    return (row: Row) => order.map(cell => text(cell(row, asked)))
  }
  return {
    name,
    headers: headers[name],
    line,
    *rows(edition) {
      const lineOf = line(edition)
      for (const row of rowsOf(askedOf(edition))) yield lineOf(row)
    },
  }
}

const text = (cell: Cell) => (cell === true ? 'yes' : cell === undefined ? '' : String(cell))
