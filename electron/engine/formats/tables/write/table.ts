import type { Edition } from '#shared/editions/edition.ts'
import type { CaseRecord, RecordName, RecordNamed } from '#shared/model/record.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { type Header, headers, type TableName } from '../terms/headers.ts'
import { subjectLabel } from './findings.ts'

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

/** What a column may ask beyond its row. */
interface Asked extends Edition {
  /** What to call an entity or a link; worked out once for each. */
  readonly label: (id: string) => string
}

export function defineTable<N extends TableName, Row>(
  name: N,
  rowsOf: (edition: Edition) => Iterable<Row>,
  cells: Cells<N, Row>,
): TableOf<Row> {
  const order = (headers[name] as readonly Header<N>[]).map(header => cells[header])
  const line = (edition: Edition) => {
    const asked = { ...edition, label: labels(edition.state) }
    return (row: Row) => order.map(cell => text(cell(row, asked)))
  }
  return {
    name,
    headers: headers[name],
    line,
    *rows(edition) {
      const lineOf = line(edition)
      for (const row of rowsOf(edition)) yield lineOf(row)
    },
  }
}

function labels(state: CaseState): (id: string) => string {
  const known = new Map<string, string>()
  return id => {
    const label = known.get(id) ?? subjectLabel(state, id)
    known.set(id, label)
    return label
  }
}

const text = (cell: Cell) => (cell === true ? 'yes' : cell === undefined ? '' : String(cell))

const byId = (a: CaseRecord, b: CaseRecord) => (a.id < b.id ? -1 : 1)

/** All records of one name that were not removed, by id. */
export function present<N extends RecordName>(state: CaseState, name: N): RecordNamed<N>[] {
  return all(state, name)
    .filter(record => !('removed' in record))
    .sort(byId)
}
