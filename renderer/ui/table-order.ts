import type { Column } from './column.ts'

export interface Order {
  readonly column: string
  readonly down: boolean
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
}

/** The rows sorted by a column that sorts; as they came otherwise. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const by = columns.find(column => column.id === order?.column)?.sortBy
  if (!by || !order) return rows
  return rows.toSorted((a, b) => (order.down ? compare(by(b), by(a)) : compare(by(a), by(b))))
}

/** Where a key leads from a row, or null where it leads nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? count - 1 : at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + 12,
    PageUp: at - 12,
  }
  const to = moves[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}
