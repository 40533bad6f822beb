import type { Applied } from '#shared/ops/applied.ts'
import { all, type CaseState, get, linksAt, placementOf } from '#shared/ops/state.ts'
import { type AddressBook, relabelled } from '#shared/queries/addresses.ts'
import { touchedBy } from '#shared/queries/board-touched.ts'
import { edgeOf, isOnBoard, nodeOf } from '#shared/queries/board-view.ts'
import { conditionsIn, type Filter } from '#shared/queries/filter/filter.ts'
import { type FilterPredicate, filterPredicate, filterPredicateAfter } from '#shared/queries/filter/predicate.ts'
import type { BoardPoint, FreePlaces } from './free-place.ts'
import { loosePlaces } from './loose-place.ts'
import type { PlaceOf, Wanted } from './reconcile.ts'
import type { Scene } from './scene.ts'
import { breathe, inSlices } from './slices.ts'

/** What is fed: the canvas, as far as it matters here. */
export interface Fed {
  readonly scene: Scene
  readonly show: (wanted: Wanted, placeOf: PlaceOf) => void
}

/** Keeps a canvas in step with one board of the case. */
export interface Feed {
  /** Brings the canvas to what passes the filter of what the board shows, in slices; true where it was not overtaken. */
  readonly fill: (filter: Filter) => Promise<boolean>
  /** Takes in one commit, in one batch. */
  readonly follow: (applied: Applied) => void
  /** Derives and shows these again, as after a refused move. */
  readonly refresh: (ids: Iterable<string>) => void
  /** Places that only this window knows: of nodes that nobody has placed on the board. */
  readonly loose: ReadonlyMap<string, BoardPoint>
  /** The nearest place where nothing lies, on none of these boxes. */
  readonly freeNear: FreePlaces['near']
  readonly stop: () => void
}

/** Of the entities nobody has placed, this many are shown; a case of 100,000 is not poured onto a board. */
const mostUnplaced = 2_000

/** `bookOf` gives the address book of a state, and is asked once for each. */
export function feed(canvas: Fed, begun: CaseState, boardId: string, bookOf: (state: CaseState) => AddressBook): Feed {
  const shown = shownPart(begun, boardId, bookOf)
  let filling = new AbortController()
  const loose = loosePlaces(boardId)
  const put = (ids: Iterable<string>) => {
    const [links, others] = parted(ids, id => isLink(shown.state(), canvas, id))
    const nodes = new Map(others.map(id => [id, shown.node(id)]))
    canvas.show({ nodes, edges: new Map(links.map(id => [id, shown.edge(id)])) }, ({ id }) =>
      loose.of(shown.state(), id),
    )
  }
  const fill = async (filter: Filter) => {
    filling.abort()
    filling = new AbortController()
    const { signal } = filling
    // not within the click that changed the filter: its button must answer first
    if (shown.isFiltered()) await breathe()
    shown.setFilter(filter)
    const state = shown.state()
    const gone = [...canvas.scene.nodes.keys(), ...canvas.scene.edges.keys()].filter(id => !state.records.has(id))
    await inSlices(gone, put, signal)
    await inSlices(entities(shown.state(), boardId), put, signal)
    await inSlices([...(shown.state().ids.get('link') ?? [])], put, signal)
    return !signal.aborted
  }
  const follow = (applied: Applied) => {
    loose.follow(applied.ops)
    const ids = shown.after(applied)
    if (ids.size > 0) put(ids)
  }
  return {
    fill,
    follow,
    refresh: put,
    loose: loose.held,
    freeNear: (...about) => loose.near(shown.state(), ...about),
    stop: () => filling.abort(),
  }
}

/** The case as this board's filter lets it through, kept up by every commit. */
function shownPart(begun: CaseState, boardId: string, bookOf: (state: CaseState) => AddressBook) {
  let state = begun
  let book = bookOf(state)
  let [filter, predicate]: [Filter | null, FilterPredicate | null] = [null, null]
  return {
    state: () => state,
    isFiltered: () => filter !== null,
    setFilter: (next: Filter) => {
      filter = next
      predicate = filterPredicate(state, next)
    },
    node: (id: string) => (predicate?.entity(state, id) === false ? null : nodeOf(state, boardId, id, book)),
    edge: (id: string) => (predicate?.link(state, id) === false ? null : edgeOf(state, boardId, id)),
    /** Takes in a commit, and gives what of the board is to be derived again. */
    after: (applied: Applied): ReadonlySet<string> => {
      state = applied.after
      const [was, before] = [predicate?.reach, book]
      if (filter && predicate) predicate = filterPredicateAfter(predicate, filter, applied)
      book = bookOf(state)
      const touched = [...touchedBy(state, boardId, applied.ops), ...relabelled(before, book, applied)]
      const ids = new Set([...touched, ...differing(was, predicate?.reach)])
      // What passes the filter again brings its links along.
      if (filter && conditionsIn(filter) > 0) for (const id of [...ids]) addLinks(state, id, ids)
      return ids
    },
  }
}

/** What is in one of them alone. */
const differing = (a: ReadonlySet<string> | null = null, b: ReadonlySet<string> | null = null): string[] =>
  a === b ? [] : [...(a ?? []), ...(b ?? [])].filter(id => a?.has(id) !== b?.has(id))

function addLinks(state: CaseState, id: string, ids: Set<string>): void {
  for (const link of linksAt(state, id)) ids.add(link.id)
}

function parted(ids: Iterable<string>, isFirst: (id: string) => boolean): readonly [string[], string[]] {
  const [first, second]: [string[], string[]] = [[], []]
  for (const id of ids) (isFirst(id) ? first : second).push(id)
  return [first, second]
}

/** By its record, or, where undo has taken that, by what the canvas still shows. */
const isLink = (state: CaseState, canvas: Fed, id: string) =>
  state.records.get(id)?.record === 'link' || canvas.scene.edges.has(id)

/** Placed ones first, so that the others find room between them. */
function entities(state: CaseState, boardId: string): string[] {
  const board = get(state, 'board', boardId)
  if (!board) return []
  const ids = all(state, 'entity').map(({ id }) => id)
  const isPlaced = (id: string) => placementOf(state, boardId, id)?.at !== undefined
  const [placed, unplaced] = [ids.filter(isPlaced), ids.filter(id => !isPlaced(id))]
  return [...placed, ...unplaced.filter(id => isOnBoard(state, board, id)).slice(0, mostUnplaced)]
}
