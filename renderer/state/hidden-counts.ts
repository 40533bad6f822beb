import type { CaseRecord } from '#shared/model/record.ts'
import { changedRecords } from '#shared/ops/applied.ts'
import { all } from '#shared/ops/state.ts'
import { derived } from './derived.ts'

/** How many nodes are hidden by hand, by board. */
export const hiddenCounts = derived<ReadonlyMap<string, number>>(
  state => {
    const counts = new Map<string, number>()
    for (const { board, hidden } of all(state, 'placement')) if (hidden) counts.set(board, (counts.get(board) ?? 0) + 1)
    return counts
  },
  (counts, applied) => {
    const changed = changedRecords(applied).filter(({ was, now }) => hiddenOn(was) !== hiddenOn(now))
    if (changed.length === 0) return counts
    const after = new Map(counts)
    const add = (board: string | undefined, by: number) => {
      if (board !== undefined) after.set(board, (after.get(board) ?? 0) + by)
    }
    for (const { was, now } of changed) {
      add(hiddenOn(was), -1)
      add(hiddenOn(now), 1)
    }
    return after
  },
)

/** The board on which a placement hides something. */
const hiddenOn = (record: CaseRecord | undefined): string | undefined =>
  record?.record === 'placement' && record.hidden ? record.board : undefined
