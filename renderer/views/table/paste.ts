import { readInput } from '#renderer/fields/read-input.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { propertiesOf } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { sheetCells } from '#shared/queries/table/sheet-text.ts'
import type { CellPlace } from './table-store.ts'
import type { Written } from './write-cells.ts'

/** A pasted cell that cannot be written, and why. */
export interface NotPasted {
  readonly row: string
  readonly column: string
  readonly text: string
  readonly why: string
}

/** What pasting would do, before it is done. */
export interface PastePlan {
  readonly cells: readonly Written[]
  /** So many say what is there already. */
  readonly same: number
  readonly not: readonly NotPasted[]
}

/** The first line of what was copied out of a table names its columns, and is none of its rows. */
const isHead = (line: readonly string[], columns: readonly TableColumn[]) =>
  line.every((text, at) => text === columns[at]?.title)

/** Lays the cells of a spreadsheet over the table, from the cell of the cursor to the right and down; empty ones change nothing. */
export function planPaste(
  state: CaseState,
  text: string,
  from: CellPlace,
  rows: readonly string[],
  columns: readonly TableColumn[],
): PastePlan {
  const [firstRow, firstColumn] = [rows.indexOf(from.row), columns.findIndex(({ id }) => id === from.column)]
  const across = columns.slice(firstColumn)
  const [head = [], ...rest] = sheetCells(text)
  const lines = isHead(head, across) ? rest : [head, ...rest]
  const plan = { cells: [] as Written[], same: 0, not: [] as NotPasted[] }
  for (const [down, line] of lines.entries()) {
    const row = rows[firstRow + down]
    for (const [at, cell] of line.entries()) {
      const written = cell.trim()
      if (written === '') continue
      const column = across[at]
      const done = row && column ? planCell(state, row, column, written) : 'lies beyond the table'
      if (done === 'same') plan.same++
      else if (typeof done !== 'string') plan.cells.push(done)
      else
        plan.not.push({
          row: row ? labelOf(state, row) : `line ${down + 1}`,
          column: column?.title ?? '',
          text: written,
          why: done,
        })
    }
  }
  return plan
}

/** The cell as it would be written; `same` where it says that already; else why it cannot be. */
function planCell(state: CaseState, row: string, column: TableColumn, text: string): Written | string {
  if (text === column.written(state, row) || text === column.cell(state, row).text) return 'same'
  const { property } = column
  if (!property) return `${column.title} is worked out, not written`
  if (!propertiesOf(state, row).some(({ id }) => id === property.id)) return `has no ${property.title.toLowerCase()}`
  const reading = readInput(property, text)
  if (reading.state === 'read') return { subject: row, property, value: text }
  if (reading.state === 'either') return `could be ${reading.readings.map(({ says }) => says).join(' or ')}`
  return reading.state === 'wrong' ? reading.problem : 'same'
}
