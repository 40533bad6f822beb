import { placedBy } from '#shared/model/placement-id.ts'
import { all } from '#shared/ops/state.ts'
import { derived } from './derived.ts'

/** How many nodes are hidden by hand, by board. */
export const hiddenCounts = derived<ReadonlyMap<string, number>>(
  state => {
    const counts = new Map<string, number>()
    for (const { board, hidden } of all(state, 'placement')) if (hidden) counts.set(board, (counts.get(board) ?? 0) + 1)
    return counts
  },
  (counts, { ops }) => {
    const changed = ops.filter(({ id, changes }) => changes['hidden'] && placedBy(id))
    if (changed.length === 0) return counts
    const now = new Map(counts)
    for (const { id, changes } of changed) {
      const board = placedBy(id)?.board ?? ''
      const [from, to] = changes['hidden'] ?? [null, null]
      now.set(board, (now.get(board) ?? 0) + Number(to === true) - Number(from === true))
    }
    return now
  },
)
