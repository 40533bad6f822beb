import type { Claim } from '#shared/model/records/claim.ts'
import type { Applied } from '#shared/ops/applied.ts'
import { type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import { idsFound } from '../search.ts'
import { searchIndex } from '../search-index.ts'
import { claimTests } from './claim-tests.ts'
import type { Filter } from './filter.ts'
import { hasTrait } from './traits.ts'

/** A filter put to a case. What it says of an entity is said of one state; `reach` holds what hangs on others too. */
export interface FilterPredicate {
  readonly entity: (state: CaseState, id: string) => boolean
  /** A link by what is claimed of it; its ends are tested by themselves. */
  readonly link: (state: CaseState, id: string) => boolean
  /** The entities that are near enough and hold the words, as far as the filter asks; null where it does not. */
  readonly reach: ReadonlySet<string> | null
}

/**
 * The predicate of a filter. `reach` is worked out here, of this state: O(the neighbourhood), and with words O(the case).
 * `indexOf` gives the search index of a state, where one is kept.
 * All else is asked of the state at hand: O(the claims of the one).
 */
export function filterPredicate(begun: CaseState, filter: Filter, indexOf = searchIndex): FilterPredicate {
  const { types, withoutTypes, groups, withoutGroups, has = [], lacks = [] } = filter
  const reach = reachOf(begun, filter, indexOf)
  const { own, withLinks, ofLink } = claimTests(filter)
  const link = (state: CaseState, id: string) => eachIsMet(ofLink, () => claimsAbout(state, id))
  const entity = (state: CaseState, id: string) => {
    const type = get(state, 'entity', id)?.type ?? ''
    if (types?.includes(type) === false || withoutTypes?.includes(type)) return false
    const group = state.catalogue.entityType(type)?.group ?? 'documents'
    if (groups?.includes(group) === false || withoutGroups?.includes(group)) return false
    if (reach?.has(id) === false || !eachIsMet(own, () => claimsAbout(state, id))) return false
    if (!eachIsMet(withLinks, () => claimsAround(state, id))) return false
    return has.every(trait => hasTrait(state, id, trait)) && !lacks.some(trait => hasTrait(state, id, trait))
  }
  return { entity, link, reach }
}

/** The predicate after a commit: `reach` is worked out anew where the commit may have changed it. */
export function filterPredicateAfter(
  predicate: FilterPredicate,
  filter: Filter,
  { ops, before, after }: Applied,
  indexOf = searchIndex,
): FilterPredicate {
  if (!predicate.reach) return predicate
  const isLink = (id: string) => (after.records.get(id) ?? before.records.get(id))?.record === 'link'
  return filter.words || ops.some(({ id }) => isLink(id)) ? filterPredicate(after, filter, indexOf) : predicate
}

/** Whether a current claim passes each test; the claims are gathered only where there is one. */
function eachIsMet(tests: readonly ((claim: Claim) => boolean)[], claims: () => readonly Claim[]): boolean {
  if (tests.length === 0) return true
  const current = claims().filter(isCurrent)
  return tests.every(test => current.some(test))
}

/** The claims about an entity and about the links at it. */
const claimsAround = (state: CaseState, id: string): readonly Claim[] => [
  ...claimsAbout(state, id),
  ...linksAt(state, id).flatMap(link => (link.removed ? [] : claimsAbout(state, link.id))),
]

function reachOf(
  state: CaseState,
  { words, near, steps = 1 }: Filter,
  indexOf: typeof searchIndex,
): ReadonlySet<string> | null {
  const found = words?.trim() ? idsFound(indexOf(state), state, words) : null
  const around = near && neighbourhood(state, near, steps)
  return found && around ? new Set([...found].filter(id => around.has(id))) : (found ?? around ?? null)
}

/** The entities within so many links of these, these included, in any direction. */
export function neighbourhood(state: CaseState, ids: readonly string[], steps: number): ReadonlySet<string> {
  const near = new Set(ids)
  let edge: readonly string[] = ids
  for (let step = 0; step < steps; step++) {
    const next: string[] = []
    for (const id of edge) {
      for (const link of linksAt(state, id)) {
        const other = link.from === id ? link.to : link.from
        if (link.removed || near.has(other)) continue
        near.add(other)
        next.push(other)
      }
    }
    edge = next
  }
  return near
}
