import type { Applied } from '#shared/ops/applied.ts'
import { all, type CaseState, get, placementOf } from '#shared/ops/state.ts'
import { type AddressBook, relabelled } from '#shared/queries/addresses.ts'
import { type BoardLens, type LensTests, lensTests } from '#shared/queries/board-lens.ts'
import { touchedBy, touchesLinks } from '#shared/queries/board-touched.ts'
import { edgeOf, isOnBoard, nodeOf } from '#shared/queries/board-view.ts'
import type { FreePlaces, Place } from './free-place.ts'
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
  /** Brings the canvas to what the board shows through this lens, in slices; true where it was not overtaken. */
  readonly fill: (lens: BoardLens) => Promise<boolean>
  /** Takes in one commit, in one batch. */
  readonly follow: (applied: Applied) => void
  /** Derives and shows these again, as after a refused move. */
  readonly refresh: (ids: Iterable<string>) => void
  /** Places that only this window knows: of nodes that nobody has placed on the board. */
  readonly loose: ReadonlyMap<string, Place>
  /** The nearest place where nothing lies, on none of these boxes. */
  readonly freeNear: FreePlaces['near']
  readonly stop: () => void
}

/** Of the entities nobody has placed, this many are shown; a case of 100,000 is not poured onto a board. */
const mostUnplaced = 2_000

/** `bookOf` gives the address book of a state, and is asked once for each. */
export function feed(canvas: Fed, begun: CaseState, boardId: string, bookOf: (state: CaseState) => AddressBook): Feed {
  let state = begun
  let book = bookOf(state)
  let [tests, lens]: [LensTests | null, BoardLens | null] = [null, null]
  let filling = new AbortController()
  const loose = loosePlaces(boardId)
  const node = (id: string) => passing(nodeOf(state, boardId, id, book), tests?.node)
  const edge = (id: string) => passing(edgeOf(state, boardId, id), tests?.edge)

  const put = (ids: Iterable<string>) => {
    const [links, others] = parted(ids, id => isLink(state, canvas, id))
    const wanted = { nodes: new Map(others.map(id => [id, node(id)])), edges: new Map(links.map(id => [id, edge(id)])) }
    canvas.show(wanted, ({ id }) => loose.of(state, id))
  }

  const fill = async (next: BoardLens) => {
    filling.abort()
    filling = new AbortController()
    const { signal } = filling
    // not within the click that changed the lens: its button must answer first
    if (lens) await breathe()
    lens = next
    tests = lensTests(state, next)
    const gone = [...canvas.scene.nodes.keys(), ...canvas.scene.edges.keys()].filter(id => !state.records.has(id))
    await inSlices(gone, put, signal)
    await inSlices(entities(state, boardId), put, signal)
    await inSlices([...(state.ids.get('link') ?? [])], put, signal)
    return !signal.aborted
  }

  const follow = (applied: Applied) => {
    const { ops } = applied
    state = applied.after
    loose.follow(ops)
    const ids = new Set(touchedBy(state, boardId, ops))
    // What is near the focus hangs on links alone; all else of a lens is the same after any commit.
    if (lens?.focus && touchesLinks(state, ops)) tests = lensTests(state, lens)
    const before = book
    book = bookOf(state)
    for (const id of relabelled(before, book, applied)) ids.add(id)
    if (ids.size > 0) put(ids)
  }
  return {
    fill,
    follow,
    refresh: put,
    loose: loose.held,
    freeNear: (...about) => loose.near(state, ...about),
    stop: () => filling.abort(),
  }
}

function parted(ids: Iterable<string>, isFirst: (id: string) => boolean): readonly [string[], string[]] {
  const [first, second]: [string[], string[]] = [[], []]
  for (const id of ids) (isFirst(id) ? first : second).push(id)
  return [first, second]
}

const passing = <T>(item: T | null, test: ((item: T) => boolean) | undefined) =>
  item && (test?.(item) ?? true) ? item : null

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
