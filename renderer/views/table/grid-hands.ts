import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { caseStore } from '#renderer/state/case-store.ts'
import { notify } from '#renderer/state/notices.ts'
import { isReadOnly } from '#renderer/state/read-only.ts'
import { select, showInspector, windowStore } from '#renderer/state/window-store.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { cellId } from './cell-id.ts'
import { copiedText } from './clipboard.ts'
import { cellAt } from './grid-row.tsx'
import { placeAfter, rowsBetween, type Step, stepOf, toggled } from './moves.ts'
import { planPaste } from './paste.ts'
import { askToPaste, beginEditing, type CellPlace, moveTo, openRowMenu, tableStore } from './table-store.ts'

/** What keys, pointer and clipboard work on. */
export interface GridHands {
  readonly rows: readonly string[]
  readonly columns: readonly TableColumn[]
  /** Brings a cell into sight. */
  readonly reveal: (place: CellPlace) => void
}

/** Moves the cursor, selects rows, begins to write. Presses in fields of the grid belong to those. */
export function onGridKey(event: KeyboardEvent, hands: GridHands): void {
  if (event.target !== event.currentTarget || event.altKey) return
  const withMod = event.ctrlKey || event.metaKey
  const step = stepOf(event.key, withMod)
  if (step) moveBy(step, event.shiftKey, hands)
  else if (withMod || !writeOrOpen(event.key, hands)) return
  event.preventDefault()
}

function moveBy(step: Step, extend: boolean, hands: GridHands): void {
  const { active, anchor } = tableStore.getState()
  const columns = hands.columns.map(({ id }) => id)
  const to = placeAfter(active, step, hands.rows, columns)
  if (to) goToCell(to, extend && step.rows !== 0 ? (anchor ?? to.row) : null, hands)
}

/** Puts the cursor there and selects its row, or all from the anchor to it. */
export function goToCell(to: CellPlace, anchor: string | null, { rows, reveal }: GridHands): void {
  moveTo(to, anchor ?? to.row)
  select(anchor === null ? [to.row] : rowsBetween(rows, anchor, to.row))
  reveal(to)
}

/** Keys that open what is the view's: its filter, and the list of shortcuts. */
const ofTheView: ReadonlySet<string> = new Set(['/', '?'])

/** Whether the key meant something: what prints begins to write, Enter and F2 go on with what is there. */
function writeOrOpen(key: string, { rows, columns }: GridHands): boolean {
  const { active } = tableStore.getState()
  if (!active || !rows.includes(active.row)) return false
  const isWritten = isWritable(active, columns)
  const prints = [...key].length === 1 && !ofTheView.has(key)
  if (key === 'Enter' && !isWritten) {
    showInspector(true)
    return true
  }
  if (key === 'Delete' && isWritten) {
    notify('note', 'Delete takes whole rows, in a column that is not written: a value is retracted in the inspector')
    return true
  }
  if (!isWritten || !(prints || key === 'Enter' || key === 'F2')) return false
  if (isReadOnly()) notify('note', 'The case is read-only: nothing can be written into it')
  else beginEditing(active, prints ? key : null)
  return true
}

/** Whether the type of the row has what the column writes. */
function isWritable({ row, column }: CellPlace, columns: readonly TableColumn[]): boolean {
  const { state } = caseStore.getState()
  return state !== null && columns.find(({ id }) => id === column)?.writes?.(state, row) !== undefined
}

/** A press puts the cursor in a cell; with Ctrl its row joins the selection or leaves it, with Shift all rows up to it do. */
export function onGridPress(event: MouseEvent, hands: GridHands): void {
  const to = event.button === 0 ? cellAt(event) : null
  if (!to) return
  const { selection } = windowStore.getState()
  goToCell(to, event.shiftKey ? tableStore.getState().anchor : null, hands)
  if (!event.shiftKey && (event.ctrlKey || event.metaKey)) select(toggled(selection, to.row))
}

/** A double click writes where a cell can be written, and else opens the inspector. */
export function onGridOpen(event: MouseEvent, { columns }: GridHands): void {
  const to = cellAt(event)
  if (!to) return
  if (isWritable(to, columns) && !isReadOnly()) beginEditing(to)
  else showInspector(true)
}

/** The menu is about what is selected, to which the row under the pointer belongs; by its key it opens at the cursor. */
export function onGridMenu(event: MouseEvent, hands: GridHands): void {
  const at = cellAt(event)
  const byKey = event.target === event.currentTarget
  const to = at ?? (byKey ? tableStore.getState().active : null)
  if (!to || isField(event.target)) return
  event.preventDefault()
  if (!windowStore.getState().selection.includes(to.row)) goToCell(to, null, hands)
  const cell = document.getElementById(cellId(to.row, to.column))?.getBoundingClientRect()
  openRowMenu(at || !cell ? { x: event.clientX, y: event.clientY } : { x: cell.left + 12, y: cell.bottom })
}

/** The selected rows with the columns on show, as a spreadsheet takes them. */
export function onGridCopy(event: ClipboardEvent, { rows, columns }: GridHands): void {
  const { state } = caseStore.getState()
  const selected = new Set(windowStore.getState().selection)
  const copied = rows.filter(row => selected.has(row))
  if (isField(event.target) || !state || copied.length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', copiedText(state, copied, columns))
  const count = copied.length === 1 ? '1 row' : `${copied.length.toLocaleString('en')} rows`
  notify('done', `Copied ${count} with ${columns.length} columns`)
}

/** What a spreadsheet copied is laid over the table from the cursor on; what would be written is asked about first. */
export function onGridPaste(event: ClipboardEvent, { rows, columns }: GridHands): void {
  const { active } = tableStore.getState()
  const { state } = caseStore.getState()
  if (isField(event.target) || !active || !state || isReadOnly()) return
  event.preventDefault()
  const plan = planPaste(state, event.clipboardData.getData('text/plain'), active, rows, columns)
  if (plan) askToPaste(plan)
  else notify('note', 'Nothing was pasted: put the cursor in a cell first')
}

/** What is typed, copied and pasted in a field belongs to it. */
const isField = (target: EventTarget) => target instanceof Element && target.closest('input, textarea, form') !== null
