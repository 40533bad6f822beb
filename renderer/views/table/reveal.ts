import { useEffect } from 'react'
import { windowStore } from '#renderer/state/window-store.ts'
import { moveTo } from './table-store.ts'
import type { PlacedColumn } from './use-columns.ts'

/** Pushes the columns along until one is in sight beside the pinned ones. */
export function revealColumn(grid: HTMLElement | null, placed: readonly PlacedColumn[], id: string): void {
  const column = placed.find(each => each.column.id === id)
  if (!grid || !column || column.isPinned) return
  const pinned = placed.filter(({ isPinned }) => isPinned).reduce((sum, { width }) => sum + width, 0)
  const [left, right] = [column.start - pinned, column.start + column.width - grid.clientWidth]
  if (grid.scrollLeft > left) grid.scrollLeft = left
  else if (grid.scrollLeft < right) grid.scrollLeft = right
}

/** What was selected elsewhere is brought into sight as the table comes, and has the cursor. */
export function useSelectedRevealed(
  rows: readonly string[],
  columns: readonly PlacedColumn[],
  scrollTo: (index: number) => void,
): void {
  const isThere = rows.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there are rows
  useEffect(() => {
    const [first = ''] = windowStore.getState().selection
    const [at, column] = [rows.indexOf(first), columns[0]?.column.id]
    if (at < 0 || column === undefined) return
    moveTo({ row: first, column })
    scrollTo(at)
  }, [isThere])
}
