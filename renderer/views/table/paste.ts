import { readInput } from '#renderer/fields/read-input.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { valueMark } from '#shared/queries/table/property-column.ts'
import { sheetCells } from '#shared/queries/table/sheet-text.ts'
import type { NotPasted, PastedCell, PastePlan } from './paste-plan.ts'
import type { CellPlace } from './table-store.ts'
import type { Written } from './written.ts'

/**
 * Lays the cells of a spreadsheet over the table, from the cell of the cursor to the right and down; empty ones change
 * nothing. Where the first line names columns of the table, each column goes to the one it names. Null where the cursor is
 * in no cell on show.
 */
export function planPaste(
  state: CaseState,
  text: string,
  from: CellPlace,
  rows: readonly string[],
  columns: readonly TableColumn[],
): PastePlan | null {
  const [firstRow, firstColumn] = [rows.indexOf(from.row), columns.findIndex(({ id }) => id === from.column)]
  if (firstRow < 0 || firstColumn < 0) return null
  const [head = [], ...rest] = sheetCells(text)
  const named = columnsNamed(head, columns)
  const across = named ?? columns.slice(firstColumn)
  const plan = { cells: [] as Written[], written: [] as PastedCell[], same: 0, not: [] as NotPasted[] }
  for (const [down, line] of (named ? rest : [head, ...rest]).entries()) {
    const row = rows[firstRow + down]
    for (const [at, cell] of line.entries()) {
      const column = across[at]
      if (cell.trim() === '') continue
      const pasted = {
        row: row ? labelOf(state, row) : `line ${down + 1}`,
        column: column?.title ?? '',
        text: cell.trim(),
      }
      const done = row && column ? planCell(state, row, column, pasted.text) : 'lies beyond the table'
      if (typeof done === 'string') plan.not.push({ ...pasted, why: done })
      else if (done.length === 0) plan.same++
      else {
        plan.cells.push(...done)
        plan.written.push(pasted)
      }
    }
  }
  return plan
}

/** The columns that a first line names, as one that was copied out of a table does; null where it is a line like the others. */
function columnsNamed(head: readonly string[], columns: readonly TableColumn[]): readonly TableColumn[] | null {
  if (head.length < 2) return null
  const named = head.map(text => columns.find(({ title }) => title === text.trim()))
  return named.every(column => column !== undefined) ? named : null
}

/** What a cell would write; nothing where it says what is there already; else why it cannot be. */
function planCell(state: CaseState, row: string, column: TableColumn, text: string): readonly Written[] | string {
  if (text === column.written(state, row) || text === column.cell(state, row).text) return []
  const property = column.writes?.(state, row)
  if (!property)
    return column.writes ? `has no ${column.title.toLowerCase()}` : `${column.title} is worked out, not written`
  const held = new Set(currentClaims(state, row, property.id).map(({ value }) => formatValue(value)))
  const found: Written[] = []
  for (const part of property.many ? text.split(valueMark) : [text]) {
    const reading = readInput(property, part)
    if (reading.state === 'either') return `could be ${reading.readings.map(({ says }) => says).join(' or ')}`
    if (reading.state === 'wrong') return reading.problem
    if (reading.state === 'read' && !held.has(reading.says)) found.push({ subject: row, property, value: part.trim() })
  }
  return found
}
