import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react'
import { caseStore, useReplica } from '#renderer/state/case-store.ts'
import { isReadOnly } from '#renderer/state/read-only.ts'
import { select, showInspector, useWindow, windowStore } from '#renderer/state/window-store.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { CellEditor } from './cell-editor.tsx'
import { cellId } from './cell-id.ts'
import styles from './grid.module.css'
import { GridHead } from './grid-head.tsx'
import { cellAt, GridRow } from './grid-row.tsx'
import { planPaste } from './paste.ts'
import { askToPaste, PasteDialog } from './paste-dialog.tsx'
import { RowMenu } from './row-menu.tsx'
import { beginEditing, type CellPlace, endEditing, openRowMenu, tableStore, useTableState } from './table-store.ts'
import type { Columns, PlacedColumn } from './use-columns.ts'
import { type GridHands, goToCell, onGridKey } from './use-grid-keys.ts'
import type { Rows } from './use-rows.ts'

const rowHeight = 28

interface GridProps {
  readonly label: string
  readonly rows: Rows
  readonly columns: Columns
  /** What stands under the titles where there are no rows. */
  readonly children: ReactNode
}

const nothing = emptyState()

/** The cells: only the rows in sight are in the page. The grid has the focus, and names the cell the cursor is in. */
export function Grid({ label, rows, columns, children }: GridProps) {
  const state = useReplica().state ?? nothing
  const selection = useWindow(each => each.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const active = useTableState(each => each.active)
  const filtering = useTableState(each => each.filtering)
  const grid = useRef<HTMLDivElement>(null)
  const headHeight = rowHeight * (filtering ? 2 : 1)
  const virtual = useVirtualizer({
    count: rows.ids.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  })
  const { shown, placed, width } = columns
  const reveal = (place: CellPlace) => {
    virtual.scrollToIndex(rows.ids.indexOf(place.row))
    revealColumn(grid.current, placed, place.column)
  }
  const hands: GridHands = { rows: rows.ids, columns: shown, reveal }
  const isHere = active && rows.ids.includes(active.row)
  const attributes = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows.ids.length + 1,
    'aria-colcount': placed.length,
    'aria-multiselectable': true,
    ...(isHere ? { 'aria-activedescendant': cellId(active.row, active.column) } : {}),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is grid, which holds the keys of its cells
    <div
      {...attributes}
      ref={grid}
      className={styles['grid']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a grid takes keys
      tabIndex={0}
      onKeyDown={event => onGridKey(event, hands)}
      onMouseDown={event => press(event, hands)}
      onDoubleClick={event => open(event, hands)}
      onContextMenu={event => menu(event, hands)}
      onPaste={event => paste(event, hands)}
    >
      <GridHead columns={placed} width={width} problems={rows.problems} />
      <div className={styles['body']} style={{ height: virtual.getTotalSize(), width }} {...{ role: 'rowgroup' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const id = rows.ids[index]
          if (id === undefined) return null
          const cursor = active?.row === id ? active.column : null
          const line = {
            state,
            id,
            index,
            width,
            top: start,
            columns: placed,
            selected: selected.has(id),
            active: cursor,
          }
          return <GridRow key={id} {...line} />
        })}
        <Editing rows={rows.ids} columns={placed} grid={grid} hands={hands} />
      </div>
      {children}
      <RowMenu />
      <PasteDialog />
    </div>
  )
}

interface EditingProps {
  readonly rows: readonly string[]
  readonly columns: readonly PlacedColumn[]
  readonly grid: RefObject<HTMLDivElement | null>
  readonly hands: GridHands
}

/** The editor, over the cell it writes. */
function Editing({ rows, columns, grid, hands }: EditingProps) {
  const editing = useTableState(each => each.editing)
  const end = useCallback(
    (by: number) => {
      endEditing()
      grid.current?.focus({ preventScroll: true })
      const { active } = tableStore.getState()
      const next = active ? rows[rows.indexOf(active.row) + by] : undefined
      if (active && next !== undefined && by > 0) goToCell({ ...active, row: next }, null, hands)
    },
    [grid, rows, hands],
  )
  const at = editing ? rows.indexOf(editing.row) : -1
  const placed = columns.find(({ column }) => column.id === editing?.column)
  if (!editing || at < 0 || !placed?.column.property) return null
  const left = placed.isPinned ? placed.start + (grid.current?.scrollLeft ?? 0) : placed.start
  const place = { left, top: at * rowHeight, width: placed.width }
  const { row, typed } = editing
  return (
    <CellEditor
      key={`${row} ${placed.column.id}`}
      {...{ row, typed, place }}
      property={placed.column.property}
      onEnd={end}
    />
  )
}

/** A press puts the cursor in a cell; with Ctrl its row joins the selection or leaves it, with Shift all rows up to it do. */
function press(event: MouseEvent, hands: GridHands): void {
  const to = event.button === 0 ? cellAt(event) : null
  if (!to) return
  const { anchor } = tableStore.getState()
  const { selection } = windowStore.getState()
  goToCell(to, event.shiftKey ? anchor : null, hands)
  if (event.shiftKey || !(event.ctrlKey || event.metaKey)) return
  select(selection.includes(to.row) ? selection.filter(id => id !== to.row) : [...selection, to.row])
}

/** A double click writes where a cell can be written, and else opens the inspector. */
function open(event: MouseEvent, { columns }: GridHands): void {
  const to = cellAt(event)
  if (!to) return
  if (columns.find(({ id }) => id === to.column)?.property && !isReadOnly()) beginEditing(to)
  else showInspector(true)
}

/** What a spreadsheet copied is laid over the table from the cursor on; what would be written is asked about first. */
function paste(event: ClipboardEvent, { rows, columns }: GridHands): void {
  const { active } = tableStore.getState()
  const { state } = caseStore.getState()
  if (event.target !== event.currentTarget || !active || !state || isReadOnly()) return
  event.preventDefault()
  askToPaste(planPaste(state, event.clipboardData.getData('text/plain'), active, rows, columns))
}

/** The menu is about what is selected, to which the row under the pointer belongs. */
function menu(event: MouseEvent, hands: GridHands): void {
  const byKey = event.button !== 2 && event.clientX === 0
  const to = byKey ? tableStore.getState().active : cellAt(event)
  if (!to) return
  event.preventDefault()
  if (!windowStore.getState().selection.includes(to.row)) goToCell(to, null, hands)
  const cell = document.getElementById(cellId(to.row, to.column))?.getBoundingClientRect()
  openRowMenu(byKey && cell ? { x: cell.left + 12, y: cell.bottom } : { x: event.clientX, y: event.clientY })
}

/** Pushes the columns along until one is in sight beside the pinned ones. */
function revealColumn(grid: HTMLElement | null, placed: readonly PlacedColumn[], id: string): void {
  const column = placed.find(each => each.column.id === id)
  if (!grid || !column || column.isPinned) return
  const pinned = placed.filter(({ isPinned }) => isPinned).reduce((sum, { width }) => sum + width, 0)
  const [left, right] = [column.start - pinned, column.start + column.width - grid.clientWidth]
  if (grid.scrollLeft > left) grid.scrollLeft = left
  else if (grid.scrollLeft < right) grid.scrollLeft = right
}
