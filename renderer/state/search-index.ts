import { type Found, type SearchOptions, search } from '#shared/queries/search.ts'
import { refresh, searchIndex } from '#shared/queries/search-index.ts'
import { caseStore } from './case-store.ts'
import { derived } from './derived.ts'

/** The search index of the open case. */
export const searchIndexOf = derived(searchIndex, (index, { after, ops }) =>
  refresh(
    index,
    after,
    ops.map(op => op.id),
  ),
)

/** Everything in the open case that fits the query, best first. */
export function find(query: string, options?: SearchOptions): Found {
  const { state } = caseStore.getState()
  if (!state || query.trim() === '') return { hits: [], more: 0 }
  return search(searchIndexOf(state), state, query, options)
}
