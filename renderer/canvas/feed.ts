import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState, get, placementOf } from '#shared/ops/state.ts'
import { type AddressBook, addressBook } from '#shared/queries/addresses.ts'
import { type BoardLens, type LensTests, lensTests } from '#shared/queries/board-lens.ts'
import { relabelled, touchedBy, touchesAddresses, touchesLinks } from '#shared/queries/board-touched.ts'
import { type BoardEdge, type BoardNode, edgeOf, isOnBoard, nodeOf } from '#shared/queries/board-view.ts'
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
  /** Takes in one commit, in one batch; the state is the one after it. */
  readonly follow: (after: CaseState, ops: readonly Op[]) => void
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

export function feed(canvas: Fed, begun: CaseState, boardId: string): Feed {
  let state = begun
  let book: AddressBook = addressBook(state)
  let tests: LensTests | null = null
  let lens: BoardLens | null = null
  let filling = new AbortController()
  const loose = loosePlaces(boardId)
  const node = (id: string) => passing(nodeOf(state, boardId, id, book), tests?.node)
  const edge = (id: string) => passing(edgeOf(state, boardId, id), tests?.edge)

  const put = (ids: Iterable<string>) => {
    const nodes = new Map<string, BoardNode | null>()
    const edges = new Map<string, BoardEdge | null>()
    for (const id of ids) {
      if (isLink(state, canvas, id)) edges.set(id, edge(id))
      else nodes.set(id, node(id))
    }
    canvas.show({ nodes, edges }, ({ id }) => loose.of(state, id))
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

  const follow = (after: CaseState, ops: readonly Op[]) => {
    state = after
    loose.follow(ops)
    const ids = new Set(touchedBy(state, boardId, ops))
    // What is near the focus hangs on links alone; all else of a lens is the same after any commit.
    if (lens?.focus && touchesLinks(state, ops)) tests = lensTests(state, lens)
    if (touchesAddresses(state, ops)) {
      const before = book
      book = addressBook(state)
      for (const id of relabelled(state, before, book)) ids.add(id)
    }
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
