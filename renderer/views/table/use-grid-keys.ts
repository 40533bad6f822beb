import type { KeyboardEvent } from 'react'
import { notify } from '#renderer/state/notices.ts'
import { isReadOnly } from '#renderer/state/read-only.ts'
import { select, showInspector, windowStore } from '#renderer/state/window-store.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { copyRows } from './clipboard.ts'
import { placeAfter, rowsBetween, stepOf } from './moves.ts'
import { beginEditing, type CellPlace, moveTo, tableStore } from './table-store.ts'

export interface GridHands {
  readonly rows: readonly string[]
  readonly columns: readonly TableColumn[]
  /** Brings a cell into sight. */
  readonly reveal: (place: CellPlace) => void
}

/** What keys do in the grid: move the cursor, select rows, begin to write, copy. */
export function onGridKey(event: KeyboardEvent, hands: GridHands): void {
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
  const withMod = event.ctrlKey || event.metaKey
  const step = stepOf(event.key, withMod)
  if (step && !event.altKey) moveBy(step, event.shiftKey, hands)
  else if (withMod && event.key.toLowerCase() === 'a') select(hands.rows)
  else if (withMod && event.key.toLowerCase() === 'c') void copyRows(selectedHere(hands), hands.columns)
  else if (!withMod && !event.altKey && !writeOrOpen(event, hands)) return
  else if (withMod || event.altKey) return
  event.preventDefault()
}

const selectedHere = ({ rows }: GridHands): readonly string[] => {
  const selected = new Set(windowStore.getState().selection)
  return rows.filter(row => selected.has(row))
}

function moveBy(step: NonNullable<ReturnType<typeof stepOf>>, extend: boolean, hands: GridHands): void {
  const { active, anchor } = tableStore.getState()
  const to = placeAfter(
    active,
    step,
    hands.rows,
    hands.columns.map(({ id }) => id),
  )
  if (to) goToCell(to, extend && step.rows !== 0 ? (anchor ?? to.row) : null, hands)
}

/** Puts the cursor there and selects its row, or all from the anchor to it. */
export function goToCell(to: CellPlace, anchor: string | null, hands: GridHands): void {
  moveTo(to, anchor ?? to.row)
  select(anchor === null ? [to.row] : rowsBetween(hands.rows, anchor, to.row))
  hands.reveal(to)
}

/** Whether the key meant something here. */
function writeOrOpen(event: KeyboardEvent, { columns }: GridHands): boolean {
  const { active } = tableStore.getState()
  if (!active) return false
  const property = columns.find(({ id }) => id === active.column)?.property
  if (event.key === ' ') {
    const { selection } = windowStore.getState()
    select(selection.includes(active.row) ? selection.filter(id => id !== active.row) : [...selection, active.row])
    return true
  }
  if (event.key === 'Enter' && !property) {
    showInspector(true)
    return true
  }
  const isLetter = event.key.length === 1
  if (!property || !(isLetter || event.key === 'Enter' || event.key === 'F2')) return false
  if (isReadOnly()) notify('note', 'The case is read-only: nothing can be written into it')
  else beginEditing(active, isLetter ? event.key : null)
  return true
}
