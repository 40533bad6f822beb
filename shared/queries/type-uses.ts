import { all, type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from './claims.ts'

const held = new WeakMap<CaseState['records'], ReadonlyMap<string, readonly string[]>>()

/**
 * What is of a type, or claimed under a property, of the case's own: ids of entities, links and claims, those taken out
 * too. O(the case) for the first asked of a state.
 */
export function usesOf(state: CaseState, id: string): readonly string[] {
  const known = held.get(state.records) ?? gathered(state)
  held.set(state.records, known)
  return known.get(id) ?? []
}

/** Those of them that are in the case now: neither removed nor retracted nor replaced. */
export const usesNow = (state: CaseState, id: string): readonly string[] =>
  usesOf(state, id).filter(each => {
    const claim = get(state, 'claim', each)
    return claim ? isCurrent(claim) : !(get(state, 'entity', each) ?? get(state, 'link', each))?.removed
  })

function gathered(state: CaseState): ReadonlyMap<string, readonly string[]> {
  const own = new Set([
    ...all(state, 'entity-type').map(each => each.id),
    ...all(state, 'link-type').map(each => each.id),
    ...all(state, 'custom-property').map(each => each.id),
  ])
  const found = new Map<string, string[]>()
  if (own.size === 0) return found
  const take = (of: string, id: string) => {
    if (!own.has(of)) return
    const ids = found.get(of)
    if (ids) ids.push(id)
    else found.set(of, [id])
  }
  for (const { id, type } of all(state, 'entity')) take(type, id)
  for (const { id, type } of all(state, 'link')) take(type, id)
  for (const { id, property } of all(state, 'claim')) take(property, id)
  return found
}
