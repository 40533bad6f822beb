import type { CellPlace } from './table-store.ts'

/** In pixels, as the sheet of styles has it. */
export const rowHeight = 28

/** How far a key leads, in rows and columns. */
export interface Step {
  readonly rows: number
  readonly columns: number
}

const page = 20

/** Where a key leads in a grid, or null where it leads nowhere. Beyond an edge is the edge. */
export function stepOf(key: string, withMod: boolean): Step | null {
  const far = Number.MAX_SAFE_INTEGER
  const steps: Readonly<Record<string, Step>> = {
    ArrowDown: { rows: withMod ? far : 1, columns: 0 },
    ArrowUp: { rows: withMod ? -far : -1, columns: 0 },
    ArrowRight: { rows: 0, columns: withMod ? far : 1 },
    ArrowLeft: { rows: 0, columns: withMod ? -far : -1 },
    PageDown: { rows: page, columns: 0 },
    PageUp: { rows: -page, columns: 0 },
    Home: { rows: withMod ? -far : 0, columns: -far },
    End: { rows: withMod ? far : 0, columns: far },
  }
  return steps[key] ?? null
}

/** The cell a step leads to from another; from none, the first. */
export function placeAfter(
  from: CellPlace | null,
  step: Step,
  rows: readonly string[],
  columns: readonly string[],
): CellPlace | null {
  const row = from ? rows.indexOf(from.row) : -1
  const column = from ? columns.indexOf(from.column) : -1
  const next = (at: number, by: number, count: number) => Math.max(0, Math.min(count - 1, at + by))
  const [toRow, toColumn] =
    row < 0
      ? [0, Math.max(0, column)]
      : [next(row, step.rows, rows.length), next(Math.max(0, column), step.columns, columns.length)]
  const [id, columnId] = [rows[toRow], columns[toColumn]]
  return id === undefined || columnId === undefined ? null : { row: id, column: columnId }
}

/** The rows from one to another, both included, in their order. */
export function rowsBetween(rows: readonly string[], one: string, other: string): readonly string[] {
  const [a, b] = [rows.indexOf(one), rows.indexOf(other)]
  return a < 0 || b < 0 ? [other] : rows.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** The selection with a row more, or without one that was in it. */
export const toggled = (selection: readonly string[], row: string): readonly string[] =>
  selection.includes(row) ? selection.filter(id => id !== row) : [...selection, row]
