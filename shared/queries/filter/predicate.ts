import { type Graded, isAtLeast } from '#shared/model/grade.ts'
import type { Applied } from '#shared/ops/applied.ts'
import { type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import { idsFound } from '../search.ts'
import { searchIndex } from '../search-index.ts'
import { type Filter, leastGrade } from './filter.ts'

/** A filter put to a case. What it says of an entity is said of one state; `reach` holds what hangs on others too. */
export interface FilterPredicate {
  readonly entity: (state: CaseState, id: string) => boolean
  /** A link by its own grade; its ends are tested by themselves. */
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
  const { types, withoutTypes, groups, withoutGroups } = filter
  const reach = reachOf(begun, filter, indexOf)
  const least = leastGrade(filter)
  const link = (state: CaseState, id: string) => !least || isGraded(state, id, least)
  const entity = (state: CaseState, id: string) => {
    const type = get(state, 'entity', id)?.type ?? ''
    if (types?.includes(type) === false || withoutTypes?.includes(type)) return false
    const group = state.catalogue.entityType(type)?.group ?? 'documents'
    if (groups?.includes(group) === false || withoutGroups?.includes(group)) return false
    return (reach?.has(id) ?? true) && link(state, id)
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

const isGraded = (state: CaseState, id: string, least: Graded) =>
  claimsAbout(state, id).some(claim => isCurrent(claim) && isAtLeast(claim, least) === true)

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
