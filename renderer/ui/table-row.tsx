import type { CSSProperties } from 'react'
import type { Column } from './column.ts'
import { cx } from './cx.ts'
import styles from './table.module.css'

interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly place: CSSProperties
  readonly index: number
  readonly selected: boolean
  readonly onSelect: ((row: Row) => void) | undefined
  readonly onOpen: ((row: Row) => void) | undefined
}

/** One line of a table. The grid has the focus and the keys; a row is only its target. */
export function TableRow<Row>({ row, columns, place, index, selected, onSelect, onOpen }: TableRowProps<Row>) {
  const line = { role: 'row', 'aria-rowindex': index + 2, 'aria-selected': selected }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is row; the grid around it has the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      {...line}
      className={cx(styles['row'], selected && styles['selected'])}
      style={place}
      onClick={() => onSelect?.(row)}
      onDoubleClick={() => onOpen?.(row)}
    >
      {columns.map(column => {
        const cell = { role: 'gridcell', className: cx(styles['cell'], column.align === 'end' && styles['end']) }
        return (
          <div key={column.id} {...cell}>
            {column.cell(row)}
          </div>
        )
      })}
    </div>
  )
}
