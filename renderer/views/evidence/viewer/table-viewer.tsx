import { useMemo, useState } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { readLocator, type Stretch } from '../passage/locator.ts'
import { type Cell, columnName, rowOfLine, widthsOf } from './cells.ts'
import { charsetOf, EncodingNote, isRecorded } from './encoding-note.tsx'
import { LongText } from './long-text.tsx'
import { longestRow } from './rows.ts'
import { TableGrid } from './table-grid.tsx'
import styles from './table-viewer.module.css'
import { type ReadTable, useTable } from './use-table.ts'
import viewer from './viewer.module.css'
import type { ViewerProps } from './viewer-props.ts'

/** A browser's page ends at some 33 million pixels. */
const mostRows = 1_000_000
const mostColumns = 200

/** A table as rows and columns; the cell with the focus is the passage. Row 1 is the first of the file, as in a sheet. */
export function TableViewer({ exhibit, bytes, place, of }: ViewerProps) {
  const [given, setGiven] = useState<string>()
  const table = useTable(bytes, charsetOf(exhibit.mediaType), given)
  const { rows } = table
  const [cell, setCell] = useState<Cell | null>(null)
  const [columns, setColumns] = useState(mostColumns)
  const names = useMemo(() => (rows[0] ?? []).map(columnName), [rows])
  const widths = useMemo(() => widthsOf(rows), [rows])
  const { target, page, turn } = useTablePage(rows, place)
  const long = cell && rows[cell.row]?.[cell.column]
  const pages = Math.ceil(rows.length / mostRows)
  return (
    <>
      {table.as && <EncodingNote read={table.as} onGiven={setGiven} recorded={isRecorded(exhibit, of)} />}
      <p className={viewer['note']}>
        {tableWords(table, names.length)}
        {page > 0 && <More says="Show the rows before" onMore={() => turn(page - 1)} />}
        {page + 1 < pages && <More says="Show more rows" onMore={() => turn(page + 1)} />}
        {names.length > columns && <More says="Show more columns" onMore={() => setColumns(columns + mostColumns)} />}
      </p>
      <TableGrid
        key={page}
        label={exhibit.title}
        rows={rows}
        from={page * mostRows}
        to={Math.min(rows.length, (page + 1) * mostRows)}
        names={names}
        columns={columns}
        widths={widths}
        target={target}
        cell={cell}
        onCell={setCell}
      />
      {long && long.length > longestRow && (
        <div className={styles['long']} data-unit="row" data-at={cell.row + 1} data-more={names[cell.column]}>
          <LongText key={`${cell.row} ${cell.column}`} text={long} />
        </div>
      )}
    </>
  )
}

/** The part of the rows that is shown: the one with what the place names, until another is turned to. */
function useTablePage(rows: ReadTable['rows'], place: ViewTarget) {
  const [turned, setTurned] = useState<{ readonly of: ViewTarget; readonly page: number } | null>(null)
  const target = useMemo(() => rowsNamed(rows, place), [rows, place])
  const page = turned?.of === place ? turned.page : Math.floor(((target?.from ?? 1) - 1) / mostRows)
  const turn = (to: number) => setTurned({ of: place, page: to })
  return { target, page, turn }
}

function More({ says, onMore }: { readonly says: string; readonly onMore: () => void }) {
  return (
    <Button variant="quiet" onClick={onMore}>
      {says}
    </Button>
  )
}

/** The rows that a locator names, or those of the line that a search found something in. */
function rowsNamed(rows: readonly (readonly string[])[], { locator, passage }: ViewTarget): Stretch | null {
  const named = readLocator(locator)
  if (named?.unit === 'line' && passage) {
    const row = rowOfLine(rows, named.from, passage)
    return row === null ? null : { unit: 'row', from: row, to: row }
  }
  return named?.unit === 'row' && named.from <= rows.length ? named : null
}

function tableWords({ rows, ended, failed, problems }: ReadTable, columns: number): string {
  const size = `${rows.length.toLocaleString('en')} rows${ended ? '' : ' so far'}, ${columns} columns`
  const misfits = problems > 0 && `${problems} rows do not fit the rest`
  return [size, misfits, failed && 'it could not be read any further'].filter(Boolean).join(', ')
}
