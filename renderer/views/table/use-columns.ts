import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { changeColumnLayout, useColumnLayout } from '#renderer/state/column-layout.ts'
import type { TableColumn } from '#shared/queries/table/column.ts'
import { tableColumns } from '#shared/queries/table/columns.ts'
import { scopeKey, useTableState } from './table-store.ts'

const features = tableFeatures({
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

/** Rows are our own: 100,000 objects of the library's would be made before the first is seen. */
const noRows: never[] = []

/** A column on show, where it stands. */
export interface PlacedColumn {
  readonly column: TableColumn
  readonly width: number
  /** Pixels from the left; of pinned ones where they stay. */
  readonly start: number
  readonly isPinned: boolean
  readonly isResizing: boolean
  /** Begins to drag its right edge. */
  readonly onResize: (event: unknown) => void
  readonly resetWidth: () => void
}

export interface Columns {
  readonly all: readonly TableColumn[]
  /** In sight, pinned ones first. */
  readonly placed: readonly PlacedColumn[]
  readonly shown: readonly TableColumn[]
  readonly width: number
}

/** The columns of the table on show, as this window remembers them. */
export function useColumns(): Columns {
  const scope = useTableState(state => state.scope)
  const catalogue = useCatalogue()
  const all = useMemo(() => tableColumns(catalogue, scope), [catalogue, scope])
  const table = useColumnTable(scopeKey(scope), all)
  const placed = placedIn(table, all)
  const ids = placed.map(({ column }) => column.id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list only where other columns are in it
  const shown = useMemo(() => placed.map(({ column }) => column), [all, ids])
  return { all, placed, shown, width: table.getTotalSize() }
}

/** The library's table, of which the columns alone are used. */
function useColumnTable(key: string, all: readonly TableColumn[]) {
  const { widths, pinned, shown } = useColumnLayout(key)
  const columns = useMemo(
    () =>
      all.map(({ id, title, align }) => ({ id, header: title, size: widthOf(id, align), minSize: 48, maxSize: 900 })),
    [all],
  )
  return useTable({
    features,
    columns,
    data: noRows,
    columnResizeMode: 'onChange',
    state: {
      columnSizing: widths,
      columnPinning: { start: [...pinnedOf(all, pinned)], end: [] },
      columnVisibility: visibilityOf(all, shown),
    },
    onColumnSizingChange: update =>
      changeColumnLayout(key, { widths: typeof update === 'function' ? update(widths) : update }),
  })
}

function placedIn(table: ReturnType<typeof useColumnTable>, all: readonly TableColumn[]): readonly PlacedColumn[] {
  const byId = new Map(all.map(column => [column.id, column]))
  const headers = new Map(table.getFlatHeaders().map(header => [header.id, header]))
  const pinnedWidth = table.getStartTotalSize()
  return [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()].flatMap(leaf => {
    const [column, header] = [byId.get(leaf.id), headers.get(leaf.id)]
    if (!column || !header) return []
    const isPinned = leaf.getIsPinned() === 'start'
    return {
      column,
      isPinned,
      width: leaf.getSize(),
      start: isPinned ? leaf.getStart('start') : pinnedWidth + leaf.getStart('center'),
      isResizing: leaf.getIsResizing(),
      onResize: header.getResizeHandler(),
      resetWidth: () => leaf.resetSize(),
    }
  })
}

/** Names are long, figures and codes short. */
const widths: Readonly<Record<string, number>> = {
  label: 240,
  from: 200,
  to: 200,
  subject: 220,
  value: 220,
  context: 220,
}
const widthOf = (id: string, align: TableColumn['align']): number => widths[id] ?? (align === 'end' ? 104 : 150)

export const pinnedOf = (all: readonly TableColumn[], pinned: readonly string[] | undefined): readonly string[] =>
  pinned ?? all.slice(0, 1).map(({ id }) => id)

const visibilityOf = (all: readonly TableColumn[], shown: readonly string[] | undefined): Record<string, boolean> =>
  Object.fromEntries(all.map(({ id, featured }) => [id, shown ? shown.includes(id) : featured]))
