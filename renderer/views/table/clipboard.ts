import type { CaseState } from '#shared/ops/state.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { sheetText } from '#shared/queries/table/sheet-text.ts'

/** The titles of columns, then a line a row, with all the values of each cell. */
export const copiedText = (state: CaseState, rows: readonly string[], columns: readonly TableColumn[]): string =>
  sheetText([columns.map(({ title }) => title), ...rows.map(row => columns.map(column => column.written(state, row)))])
