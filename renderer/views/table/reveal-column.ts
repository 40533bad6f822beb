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
