import type { CSSProperties, MouseEvent } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { CellContent } from './cell-content.tsx'
import { cellId } from './cell-id.ts'
import styles from './grid.module.css'
import type { PlacedColumn } from './use-columns.ts'

interface GridRowProps {
  readonly state: CaseState
  readonly id: string
  readonly index: number
  readonly top: number
  readonly width: number
  readonly columns: readonly PlacedColumn[]
  readonly selected: boolean
  /** The column the cursor is in, where it is in this row. */
  readonly active: string | null
}

/** One line of the grid. The grid has the focus and the keys; cells are only its targets, found by what they carry. */
export function GridRow({ state, id, index, top, width, columns, selected, active }: GridRowProps) {
  const line = { role: 'row', 'aria-rowindex': index + 2, 'aria-selected': selected, 'data-row-id': id }
  return (
    <div {...line} className={cx(styles['row'], selected && styles['selected'])} style={{ top, width }}>
      {columns.map(({ column, ...place }, at) => (
        <div
          key={column.id}
          {...{ role: 'gridcell', 'aria-colindex': at + 1, 'data-column': column.id }}
          id={cellId(id, column.id)}
          className={cx(
            styles['cell'],
            column.align === 'end' && styles['end'],
            place.isPinned && styles['pinned'],
            active === column.id && styles['active'],
          )}
          style={styleOf(place)}
        >
          <CellContent {...{ state, id, column }} />
        </div>
      ))}
    </div>
  )
}

/** Where a cell of a column stands; pinned ones stay as the others are pushed along. */
export const styleOf = ({ width, start, isPinned }: Omit<PlacedColumn, 'column'>): CSSProperties =>
  isPinned ? { left: start, width } : { width }

/** The cell that a press of the pointer meant. */
export function cellAt(event: MouseEvent): { readonly row: string; readonly column: string } | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row-id]')
  const [id, column] = [row?.dataset['rowId'], cell?.dataset['column']]
  return id === undefined || column === undefined ? null : { row: id, column }
}
