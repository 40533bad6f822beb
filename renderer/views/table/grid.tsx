import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
} from 'react'
import { useReplica } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { cellId } from './cell-id.ts'
import { Editing } from './editing.tsx'
import styles from './grid.module.css'
import {
  type GridHands,
  onGridCopy,
  onGridKey,
  onGridMenu,
  onGridOpen,
  onGridPaste,
  onGridPress,
} from './grid-hands.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { rowHeight } from './moves.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { revealColumn, useSelectedRevealed } from './reveal.ts'
import { RowMenu } from './row-menu.tsx'
import { useTableState } from './table-store.ts'
import type { Columns, PlacedColumn } from './use-columns.ts'
import type { Rows } from './use-rows.ts'

interface GridProps {
  readonly label: string
  readonly rows: Rows
  readonly columns: Columns
  /** What stands under the titles where there are no rows. */
  readonly children: ReactNode
}

/** The cells: only the rows in sight are in the page. The grid has the focus, and names the cell the cursor is in. */
export function Grid({ label, rows, columns, children }: GridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const { ids } = rows
  const { shown, placed, width } = columns
  const virtual = useVirtualRows(ids.length, grid)
  useSelectedRevealed(ids, placed, index => virtual.scrollToIndex(index, { align: 'center' }))
  const active = useTableState(each => each.active)
  const hands: GridHands = {
    rows: ids,
    columns: shown,
    reveal: place => {
      virtual.scrollToIndex(ids.indexOf(place.row))
      revealColumn(grid.current, placed, place.column)
    },
  }
  const attributes = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': ids.length + 1,
    'aria-colcount': placed.length,
    'aria-multiselectable': true,
    ...(active && ids.includes(active.row) ? { 'aria-activedescendant': cellId(active.row, active.column) } : {}),
    onKeyDown: (event: KeyboardEvent) => onGridKey(event, hands),
    onMouseDown: (event: MouseEvent) => onGridPress(event, hands),
    onDoubleClick: (event: MouseEvent) => onGridOpen(event, hands),
    onContextMenu: (event: MouseEvent) => onGridMenu(event, hands),
    onCopy: (event: ClipboardEvent) => onGridCopy(event, hands),
    onPaste: (event: ClipboardEvent) => onGridPaste(event, hands),
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a grid takes keys
    <div {...attributes} ref={grid} className={styles['grid']} tabIndex={0}>
      <GridHead columns={placed} width={width} problems={rows.problems} />
      <div className={styles['body']} style={{ height: virtual.getTotalSize(), width }} {...{ role: 'rowgroup' }}>
        <Lines ids={ids} items={virtual.getVirtualItems()} columns={placed} width={width} />
        <Editing columns={placed} grid={grid} hands={hands} />
      </div>
      {children}
      <RowMenu />
      <PasteDialog />
    </div>
  )
}

function useVirtualRows(count: number, grid: RefObject<HTMLDivElement | null>) {
  const filtering = useTableState(each => each.filtering)
  return useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight * (filtering ? 2 : 1),
  })
}

interface LinesProps {
  readonly ids: readonly string[]
  readonly items: readonly { readonly index: number; readonly start: number }[]
  readonly columns: readonly PlacedColumn[]
  readonly width: number
}

const nothing = emptyState()

/** The rows in sight. */
function Lines({ ids, items, columns, width }: LinesProps) {
  const state = useReplica().state ?? nothing
  const selection = useWindow(each => each.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const active = useTableState(each => each.active)
  return items.map(({ index, start }) => {
    const id = ids[index]
    if (id === undefined) return null
    const cursor = active?.row === id ? active.column : null
    const line = { state, id, index, width, top: start, columns, selected: selected.has(id), active: cursor }
    return <GridRow key={id} {...line} />
  })
}
