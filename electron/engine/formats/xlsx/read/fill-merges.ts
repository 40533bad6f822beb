import type { Merge } from './merges.ts'
import type { VisitRow } from './sheet-row.ts'

/** A row may be widened this far by what is merged into it: a stranger's sheet may merge all columns there are. */
const widest = 1024

/** Gives each of the cells that are merged into one the value of all of them. */
export function filling(merges: readonly Merge[], visit: VisitRow): VisitRow {
  const byFirst = Map.groupBy(merges, ({ rows }) => rows[0])
  let open: { readonly merge: Merge; readonly text: string; readonly isNumber: boolean }[] = []
  return row => {
    const begun = byFirst.get(row.row) ?? []
    open = [
      ...open.filter(({ merge }) => merge.rows[1] >= row.row),
      ...begun.map(merge => ({
        merge,
        text: row.cells[merge.columns[0]] ?? '',
        isNumber: row.numbers.has(merge.columns[0]),
      })),
    ]
    for (const { merge, text, isNumber } of open) {
      if (text === '') continue
      const [first, last] = merge.columns
      for (let at = first; at <= Math.min(last, first + widest); at++) {
        while (row.cells.length < at) row.cells.push('')
        row.cells[at] ||= text
        if (isNumber) row.numbers.add(at)
      }
    }
    return visit(row)
  }
}
