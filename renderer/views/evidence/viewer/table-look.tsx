import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { readLocator } from '../passage/locator.ts'
import { type Cell, columnName, movedCell, widthsOf } from './cells.ts'
import type { LookProps } from './look-props.ts'
import { TableLine } from './table-line.tsx'
import styles from './table-look.module.css'
import { type ReadTable, useTable } from './use-table.ts'
import viewer from './viewer.module.css'

/** A table as rows and columns; the cell with the focus is the passage. Row 1 is the first of the file, as in a sheet. */
export function TableLook({ exhibit, bytes, place }: LookProps) {
  const table = useTable(bytes)
  const { rows } = table
  const [cell, setCell] = useState<Cell | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const names = useMemo(() => (rows[0] ?? []).map(columnName), [rows])
  const widths = useMemo(() => widthsOf(rows), [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 26,
    overscan: 20,
  })
  const named = useMemo(() => readLocator(place.locator), [place])
  const target = named?.unit === 'row' && named.from <= rows.length ? named : null
  useEffect(() => {
    if (target) virtual.scrollToIndex(target.from - 1, { align: 'center' })
  }, [virtual, target])
  const go = (to: Cell) => {
    setCell(to)
    virtual.scrollToIndex(to.row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = movedCell(event.key, cell, rows.length, names.length)
    if (!to) return
    event.preventDefault()
    go(to)
  }
  const grid = { role: 'grid', 'aria-label': exhibit.title, 'aria-rowcount': rows.length, tabIndex: 0, onKeyDown }
  return (
    <>
      <p className={viewer['note']}>{tableWords(table, names.length)}</p>
      <div {...grid} ref={scroll} className={styles['table']}>
        <div style={{ height: virtual.getTotalSize() }} className={styles['all']} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => (
            <TableLine
              key={index}
              row={index}
              values={rows[index] ?? []}
              names={names}
              widths={widths}
              top={start}
              active={cell?.row === index ? cell.column : null}
              className={cx(target && index + 1 >= target.from && index + 1 <= target.to && styles['marked'])}
              onCell={column => go({ row: index, column })}
            />
          ))}
        </div>
      </div>
    </>
  )
}

function tableWords({ rows, ended, problems, encoding }: ReadTable, columns: number): string {
  const size = `${rows.length.toLocaleString('en')} rows${ended ? '' : ' so far'}, ${columns} columns`
  return [size, encoding, problems > 0 && `${problems} rows do not fit the rest`].filter(Boolean).join(', ')
}
