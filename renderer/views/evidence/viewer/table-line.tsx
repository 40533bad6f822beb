import { useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { longestRow } from './rows.ts'
import styles from './table-viewer.module.css'

interface TableLineProps {
  readonly row: number
  readonly values: readonly string[]
  readonly names: readonly string[]
  readonly widths: readonly number[]
  readonly top: number
  /** The column whose cell is the passage. */
  readonly active: number | null
  readonly className: string
  readonly onCell: (column: number) => void
}

/** One row of a table; each cell says where it stands. */
export function TableLine({ row, values, names, widths, top, active, className, onCell }: TableLineProps) {
  const current = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active === null || !current.current) return
    current.current.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    document.getSelection()?.selectAllChildren(current.current)
  }, [active])
  const line = { role: 'row', 'aria-rowindex': row + 1 }
  return (
    <div
      {...line}
      className={cx(styles['line'], row === 0 && styles['head'], className)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles['number']} data-number={row + 1} />
      {values.map((value, column) => {
        const place = { 'data-unit': 'row', 'data-at': row + 1, 'data-more': names[column] }
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
          // biome-ignore lint/a11y/noStaticElementInteractions: its role is gridcell
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            key={column}
            {...place}
            {...{ role: 'gridcell' }}
            ref={column === active ? current : undefined}
            className={cx(styles['cell'], column === active && styles['active'])}
            style={{ width: (widths[column] ?? 8) * 8.2 + 20 }}
            onClick={() => document.getSelection()?.isCollapsed && onCell(column)}
          >
            {value.slice(0, longestRow)}
          </div>
        )
      })}
    </div>
  )
}
