import { claimsBy } from '#renderer/state/citations.ts'
import { searchIndexOf } from '#renderer/state/search-index.ts'
import { type Applied, changedRecords } from '#shared/ops/applied.ts'
import { type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { type AddressBook, relabelled } from '#shared/queries/addresses.ts'
import { touchedBy } from '#shared/queries/board-touched.ts'
import { type BoardEdge, type BoardNode, edgeOf, nodeOf } from '#shared/queries/board-view.ts'
import { conditionsIn, type Filter } from '#shared/queries/filter/filter.ts'
import { type FilterPredicate, filterPredicate, filterPredicateAfter } from '#shared/queries/filter/predicate.ts'
import { unplacedOn } from './unplaced.ts'

/** What a board shows of the case as its filter lets it through, kept up by every commit. */
export interface BoardPart {
  readonly state: () => CaseState
  /** Whether any filter was ever put to it. */
  readonly isFilled: () => boolean
  readonly setFilter: (filter: Filter) => void
  readonly isLink: (id: string) => boolean
  /** How many entities pass the filter and are not shown, since nobody has placed them and there are too many of them. */
  readonly left: () => number
  /** Null where the board does not show it, or the filter keeps it back. */
  readonly node: (id: string) => BoardNode | null
  readonly edge: (id: string) => BoardEdge | null
  /** Derives these anew when they are next asked for. */
  readonly forget: (ids: Iterable<string>) => void
  /** Takes in a commit, and gives what of the board is to be derived again. */
  readonly after: (applied: Applied) => ReadonlySet<string>
}

/** `bookOf` gives the address book of a state, and is asked once for each. */
export function boardPart(begun: CaseState, boardId: string, bookOf: (state: CaseState) => AddressBook): BoardPart {
  let [state, book] = [begun, bookOf(begun)]
  let [filter, predicate]: [Filter | null, FilterPredicate | null] = [null, null]
  // without any filter, as far as they were derived: so another filter derives nothing anew
  const nodes = kept(id => nodeOf(state, boardId, id, book))
  const edges = kept(id => edgeOf(state, boardId, id))
  const unplaced = unplacedOn(boardId)
  const isShown = (id: string) => predicate?.entity(state, id) !== false && unplaced.admits(state, id)
  return {
    state: () => state,
    isFilled: () => filter !== null,
    setFilter: next => {
      filter = next
      predicate = filterPredicate(state, next, searchIndexOf)
      unplaced.reset()
    },
    // one that an undo took away is told by what was known of it
    isLink: id => state.records.get(id)?.record === 'link' || edges.has(id),
    left: unplaced.left,
    node: id => (isShown(id) ? nodes.get(id) : null),
    edge: id => (predicate?.link(state, id) === false ? null : edges.get(id)),
    forget: ids => {
      for (const id of ids) if (!nodes.forget(id)) edges.forget(id)
    },
    after: applied => {
      state = applied.after
      const [was, before] = [predicate?.reach, book]
      if (filter && predicate) predicate = filterPredicateAfter(predicate, filter, applied, searchIndexOf)
      book = bookOf(state)
      const touched = [...touchedBy(boardId, applied), ...relabelled(before, book, applied)]
      const ids = new Set([...touched, ...differing(was, predicate?.reach)])
      // By when and how much something was an entity is found through its links.
      if (filter?.dated ?? filter?.amount) for (const id of [...ids]) addEnds(state, id, ids)
      if (filter?.has ?? filter?.lacks) addCiting(state, applied, ids)
      // What passes the filter again brings its links along.
      if (filter && conditionsIn(filter) > 0) for (const id of [...ids]) addLinks(state, id, ids)
      return ids
    },
  }
}

/** Remembers what was derived for each id; null is remembered too. */
function kept<T>(derive: (id: string) => T | null) {
  const held = new Map<string, T | null>()
  return {
    has: (id: string) => held.has(id),
    get: (id: string) => {
      const known = held.get(id)
      if (known !== undefined) return known
      const found = derive(id)
      held.set(id, found)
      return found
    },
    forget: (id: string) => held.delete(id),
  }
}

/** What is in one of them alone. */
const differing = (a: ReadonlySet<string> | null = null, b: ReadonlySet<string> | null = null): Iterable<string> =>
  a === b ? [] : (a ?? none).symmetricDifference(b ?? none)

const none: ReadonlySet<string> = new Set()

/** A source that gets an exhibit or loses it gives or takes one to all that rests on it. */
function addCiting(state: CaseState, applied: Applied, ids: Set<string>): void {
  for (const { id, now } of changedRecords(applied))
    if (now?.record === 'source') for (const { subject } of claimsBy(state, 'bySource', id)) ids.add(subject)
}

function addEnds(state: CaseState, id: string, ids: Set<string>): void {
  const link = get(state, 'link', id)
  if (link) ids.add(link.from).add(link.to)
}

function addLinks(state: CaseState, id: string, ids: Set<string>): void {
  for (const link of linksAt(state, id)) ids.add(link.id)
}
