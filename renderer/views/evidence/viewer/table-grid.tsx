import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import type { Stretch } from '../passage/locator.ts'
import { type Cell, movedCell } from './cells.ts'
import { TableLine } from './table-line.tsx'
import styles from './table-viewer.module.css'

interface TableGridProps {
  readonly label: string
  readonly rows: readonly (readonly string[])[]
  /** The rows to show: indices of the first, and of the one after the last. */
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
  /** How many columns to show. */
  readonly columns: number
  readonly widths: readonly number[]
  /** The rows gone to. */
  readonly target: Stretch | null
  readonly cell: Cell | null
  readonly onCell: (cell: Cell) => void
}

/** Rows and columns of which only those in sight are in the page. */
export function TableGrid(props: TableGridProps) {
  const { label, rows, from, names, columns, widths, target, cell } = props
  const { scroll, virtual, go, onKeyDown } = useRowsInSight(props)
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows in sight are in the page
    <div
      ref={scroll}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      tabIndex={0}
      className={styles['table']}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize() }} className={styles['all']} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = index + from
          return (
            <TableLine
              key={row}
              row={row}
              values={(rows[row] ?? []).slice(0, columns)}
              names={names}
              widths={widths}
              top={start}
              active={cell?.row === row ? cell.column : null}
              className={cx(target && row + 1 >= target.from && row + 1 <= target.to && styles['marked'])}
              onCell={column => go({ row, column })}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The rows in sight, and the keys that go from cell to cell. */
function useRowsInSight({ from, to, names, columns, target, cell, onCell }: TableGridProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: Math.max(to - from, 0),
    getScrollElement: () => scroll.current,
    estimateSize: () => 26,
    overscan: 20,
  })
  useEffect(() => {
    if (target) virtual.scrollToIndex(target.from - 1 - from, { align: 'center' })
  }, [virtual, target, from])
  const go = (next: Cell) => {
    onCell(next)
    virtual.scrollToIndex(next.row - from)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const inPage = cell && { ...cell, row: cell.row - from }
    const next = movedCell(event.key, inPage, to - from, Math.min(names.length, columns))
    if (!next) return
    event.preventDefault()
    go({ ...next, row: next.row + from })
  }
  return { scroll, virtual, go, onKeyDown }
}
