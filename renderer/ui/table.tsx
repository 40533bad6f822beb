import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Column } from './column.ts'
import styles from './table.module.css'
import { TableHead } from './table-head.tsx'
import { inOrder, type Order, rowAfter } from './table-order.ts'
import { TableRow } from './table-row.tsx'

interface TableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly selected?: readonly string[]
  readonly onSelect?: (row: Row) => void
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void
  readonly firstOrder?: Order
  readonly rowHeight?: number
}

/** A table of any length: only the rows in sight are in the page. Arrow keys move, Enter opens. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, rows, columns, keyOf, selected = [], onSelect, onOpen, firstOrder, rowHeight = 28 } = props
  const [order, setOrder] = useState<Order | undefined>(firstOrder)
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, columns, order])
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const at = sorted.findIndex(row => selected.includes(keyOf(row)))
    const to = rowAfter(event.key, at, sorted.length)
    const row = sorted[to ?? at]
    if (!row || (to === null && event.key !== 'Enter')) return
    // or the same press would go on to whatever opens, and submit it
    event.preventDefault()
    if (to === null) return onOpen?.(row)
    onSelect?.(row)
    virtual.scrollToIndex(to)
  }
  const tracks = columns.map(column => column.width ?? '1fr').join(' ')
  const grid = { role: 'grid', 'aria-label': label, 'aria-rowcount': sorted.length + 1, tabIndex: 0, onKeyDown }
  return (
    <div {...grid} ref={scroll} className={styles['table']}>
      <div className={styles['sheet']} role="presentation">
        <TableHead columns={columns} tracks={tracks} order={order} onOrder={setOrder} />
        <div className={styles['body']} style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index]
            if (row === undefined) return null
            const place = { gridTemplateColumns: tracks, height: rowHeight, transform: `translateY(${start}px)` }
            const handlers = { onSelect, onOpen, selected: selected.includes(keyOf(row)) }
            return <TableRow key={keyOf(row)} {...{ row, columns, place, index }} {...handlers} />
          })}
        </div>
      </div>
    </div>
  )
}
