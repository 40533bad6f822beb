import { changedRecords } from '#shared/ops/applied.ts'
import { type Found, type SearchOptions, search } from '#shared/queries/search.ts'
import { layOut, refresh, type SearchIndex, searchIndex } from '#shared/queries/search-index.ts'
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

/** The lines that are being laid out, or were last. */
let laying: { readonly base: SearchIndex['base']; readonly stop: AbortController } | undefined

// of a case just opened and after a large import, so that the first key need not wait for it
onCommit(() => {
  const { state } = caseStore.getState()
  if (!state) return
  const index = searchIndexOf(state)
  // what has begun serves the lines of small changes too
  if (laying?.base === index.base) return
  laying?.stop.abort()
  laying = { base: index.base, stop: new AbortController() }
  void inPassing(layOut(index, state), laying.stop.signal)
})
onCopy(() => {
  laying?.stop.abort()
  laying = undefined
})

/** Everything in the open case that fits the query, best first. */
export function find(query: string, options?: SearchOptions): Found {
  const { state } = caseStore.getState()
  if (!state || query.trim() === '') return { hits: [], more: 0 }
  return search(searchIndexOf(state), state, query, options)
}
