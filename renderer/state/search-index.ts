import { changedRecords } from '#shared/ops/applied.ts'
import { type Found, type SearchOptions, search } from '#shared/queries/search.ts'
import { layOut, refresh, searchIndex } from '#shared/queries/search-index.ts'
import { caseStore, onCommit, onCopy } from './case-store.ts'
import { derived } from './derived.ts'
import { inPassing } from './slices.ts'

/** The search index of the open case. */
export const searchIndexOf = derived(searchIndex, (index, applied) =>
  refresh(
    index,
    applied.after,
    changedRecords(applied).map(({ id }) => id),
  ),
)

let laying = new AbortController()

// of a case just opened and after a large import, so that the first key need not wait for it
onCommit(() => {
  const { state } = caseStore.getState()
  laying.abort()
  laying = new AbortController()
  if (state) void inPassing(layOut(searchIndexOf(state), state), laying.signal)
})
onCopy(() => laying.abort())

/** Everything in the open case that fits the query, best first. */
export function find(query: string, options?: SearchOptions): Found {
  const { state } = caseStore.getState()
  if (!state || query.trim() === '') return { hits: [], more: 0 }
  return search(searchIndexOf(state), state, query, options)
}
