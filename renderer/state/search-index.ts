import { type Hit, refresh, search, searchIndex } from '#shared/queries/search.ts'
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
export function find(query: string, limit?: number): readonly Hit[] {
  const { state } = caseStore.getState()
  if (!state || query.trim() === '') return []
  return search(searchIndexOf(state), state, query, limit)
}
