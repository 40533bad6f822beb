import { caseStore } from '#renderer/state/case-store.ts'
import { notify } from '#renderer/state/notices.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { sheetText } from '#shared/queries/table/sheet-text.ts'

/** Copies rows as a spreadsheet takes them: the titles, then a line a row, with all the values of each cell. */
export async function copyRows(rows: readonly string[], columns: readonly TableColumn[]): Promise<void> {
  const { state } = caseStore.getState()
  if (!state || rows.length === 0) return
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map(row => columns.map(column => column.written(state, row))),
  ]
  await navigator.clipboard.writeText(sheetText(lines))
  notify(
    'done',
    `Copied ${rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en')} rows`} with ${columns.length} columns`,
  )
}
