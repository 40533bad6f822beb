import { type RefObject, useCallback } from 'react'
import { useReplica } from '#renderer/state/case-store.ts'
import { CellEditor } from './cell-editor.tsx'
import { type GridHands, goToCell } from './grid-hands.ts'
import { rowHeight } from './moves.ts'
import { cellDraft, endEditing, tableStore, useTableState } from './table-store.ts'
import type { PlacedColumn } from './use-columns.ts'

interface EditingProps {
  readonly columns: readonly PlacedColumn[]
  readonly grid: RefObject<HTMLDivElement | null>
  readonly hands: GridHands
}

/** As wide as what is written about a value needs. */
const least = 280

/** The editor, over the cell it writes. */
export function Editing({ columns, grid, hands }: EditingProps) {
  const editing = useTableState(each => each.editing)
  const { rows } = hands
  const end = useCallback(
    (by: number) => {
      const { editing: ended } = tableStore.getState()
      endEditing()
      grid.current?.focus({ preventScroll: true })
      const next = ended && by > 0 ? rows[rows.indexOf(ended.row) + by] : undefined
      if (ended && next !== undefined) goToCell({ row: next, column: ended.column }, null, hands)
    },
    [grid, rows, hands],
  )
  const at = editing ? rows.indexOf(editing.row) : -1
  const placed = columns.find(({ column }) => column.id === editing?.column)
  const { state } = useReplica()
  const property = editing && state ? placed?.column.writes?.(state, editing.row) : undefined
  if (!editing || at < 0 || !placed || !property) return null
  const { row, typed } = editing
  const key = `${row} ${placed.column.id}`
  const place = placeOver(placed, at, grid.current)
  return (
    <div {...{ role: 'row' }}>
      <div {...{ role: 'gridcell' }}>
        <CellEditor key={key} {...{ row, typed, place }} draft={cellDraft(editing)} property={property} onEnd={end} />
      </div>
    </div>
  )
}

/** Over the cell, and not beyond the right edge of what is in sight. */
function placeOver({ isPinned, start, width }: PlacedColumn, at: number, grid: HTMLElement | null) {
  const scrolled = grid?.scrollLeft ?? 0
  const wide = Math.max(width, least)
  const left = isPinned ? start + scrolled : start
  const most = scrolled + (grid?.clientWidth ?? Number.POSITIVE_INFINITY) - wide
  return { left: Math.max(scrolled, Math.min(left, most)), top: at * rowHeight, width: wide }
}
