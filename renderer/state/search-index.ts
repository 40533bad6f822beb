import type { CaseState } from '#shared/ops/state.ts'
import { type Hit, refresh, type SearchIndex, search, searchIndex } from '#shared/queries/search.ts'
import { caseStore, onCommit } from './case-store.ts'

interface Held {
  readonly state: CaseState
  readonly index: SearchIndex
  readonly stop: () => void
}

let held: Held | null = null

/** Builds the index at the first search of a case, and keeps it up to date by each commit after that. */
function indexOf(state: CaseState): SearchIndex {
  if (held?.state === state) return held.index
  held?.stop()
  const index = searchIndex(state)
  const unfollow = onCommit(
    (commit, now) =>
      commit &&
      refresh(
        index,
        now,
        commit.ops.map(op => op.id),
      ),
  )
  // A locked or closed case leaves nothing of itself behind.
  const unwatch = caseStore.subscribe(({ state: now }) => now !== state && forget())
  const stop = () => {
    unfollow()
    unwatch()
  }
  held = { state, index, stop }
  return index
}

function forget(): void {
  held?.stop()
  held = null
}

/** Everything in the open case that fits the query, best first. */
export function find(query: string, limit?: number): readonly Hit[] {
  const { state } = caseStore.getState()
  if (!state || query.trim() === '') return []
  return search(indexOf(state), state, query, limit)
}
