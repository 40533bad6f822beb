import { breathe, inSlices } from '#renderer/state/slices.ts'
import type { Applied } from '#shared/ops/applied.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { AddressBook } from '#shared/queries/addresses.ts'
import type { Filter } from '#shared/queries/filter/filter.ts'
import { type BoardPart, boardPart } from './board-part.ts'
import type { BoardPoint, FreePlaces } from './free-place.ts'
import { loosePlaces } from './loose-place.ts'
import type { PlaceOf, Wanted } from './reconcile.ts'
import type { Scene } from './scene.ts'

/** What is fed: the canvas, as far as it matters here. */
export interface Fed {
  readonly scene: Scene
  readonly show: (wanted: Wanted, placeOf: PlaceOf) => void
  /** Waits with painting while much is shown piece by piece. */
  readonly hold: (held: boolean) => void
}

/** Keeps a canvas in step with one board of the case. */
export interface Feed {
  /** Brings the canvas to what passes the filter of what the board shows, in slices; true where it was not overtaken. */
  readonly fill: (filter: Filter) => Promise<boolean>
  /** Takes in one commit: at once, or in slices where it is a large one. */
  readonly follow: (applied: Applied) => Promise<void>
  /** Derives and shows these again, as after a refused move. */
  readonly refresh: (ids: readonly string[]) => void
  /** How many entities are not shown, since nobody has placed them and there are too many of them. */
  readonly left: () => number
  /** Places that only this window knows: of nodes that nobody has placed on the board. */
  readonly loose: ReadonlyMap<string, BoardPoint>
  /** The nearest place where nothing lies, on none of these boxes. */
  readonly freeNear: FreePlaces['near']
  readonly stop: () => void
}

/** A commit that touches more is taken in piece by piece, as that of an import. */
const mostAtOnce = 500

/** `bookOf` gives the address book of a state, and is asked once for each. */
export function feed(canvas: Fed, begun: CaseState, boardId: string, bookOf: (state: CaseState) => AddressBook): Feed {
  const part = boardPart(begun, boardId, bookOf)
  const [loose, ended] = [loosePlaces(boardId), new AbortController()]
  let filling = new AbortController()
  const show = (wanted: Wanted) => canvas.show(wanted, ({ id }) => loose.of(part.state(), id))
  const sift = (ids: readonly string[]) => show(wantedOf(part, ids.filter(isStale(canvas.scene, part))))
  const fill = async (filter: Filter) => {
    filling.abort()
    if (ended.signal.aborted) return false
    filling = new AbortController()
    const { signal } = filling
    // not within the click that changed the filter, whose button must answer first, nor with what else opens a board
    await breathe()
    if (signal.aborted) return false
    part.setFilter(filter)
    await whileHeld(canvas, signal, () => siftAll(part.state, boardId, sift, signal))
    return !signal.aborted
  }
  const refresh = (ids: readonly string[]) => {
    const links = new Set(ids.filter(part.isLink))
    part.forget(ids)
    show(wantedOf(part, ids, id => links.has(id)))
  }
  const follow = async (applied: Applied) => {
    loose.follow(applied.ops)
    const ids = withLinks(canvas.scene, part, part.after(applied))
    if (ids.length <= mostAtOnce) refresh(ids)
    else await inSlices(ids, refresh, ended.signal)
  }
  return {
    fill,
    follow,
    refresh,
    left: part.left,
    loose: loose.held,
    freeNear: (...about) => loose.near(part.state(), ...about),
    stop: () => {
      filling.abort()
      ended.abort()
    },
  }
}

/** Whoever aborts holds it for another. */
async function whileHeld({ hold }: Fed, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  hold(true)
  try {
    await work()
  } finally {
    if (!signal.aborted) hold(false)
  }
}

/** Goes through what a board may show: placed ones first, so that the others find room between them, and links last. */
async function siftAll(
  now: () => CaseState,
  boardId: string,
  sift: (ids: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const placed = new Set<string>()
  const siftPlaced = (placements: readonly string[]) => {
    const state = now()
    const things = placements.flatMap(id => {
      const placement = get(state, 'placement', id)
      return placement?.at ? [placement.thing] : []
    })
    for (const thing of things) placed.add(thing)
    sift(things)
  }
  await inSlices(now().placementsOn.get(boardId) ?? [], siftPlaced, signal)
  const siftOthers = (ids: readonly string[]) => sift(ids.filter(id => !placed.has(id)))
  await inSlices(now().ids.get('entity') ?? [], siftOthers, signal)
  await inSlices(now().ids.get('link') ?? [], sift, signal)
}

/** These with the links at what is not shown yet, which may come with it; links last, since they need their ends. */
function withLinks({ nodes }: Scene, part: BoardPart, ids: ReadonlySet<string>): readonly string[] {
  const links = new Set([...ids].filter(part.isLink))
  const others = ids.difference(links)
  for (const id of others) if (!nodes.has(id)) for (const link of part.state().linksAt.get(id) ?? []) links.add(link)
  return [...others, ...links]
}

function wantedOf(part: BoardPart, ids: Iterable<string>, isLink = part.isLink): Wanted {
  const wanted = {
    nodes: new Map<string, ReturnType<BoardPart['node']>>(),
    edges: new Map<string, ReturnType<BoardPart['edge']>>(),
  }
  for (const id of ids) {
    if (isLink(id)) wanted.edges.set(id, part.edge(id))
    else wanted.nodes.set(id, part.node(id))
  }
  return wanted
}

/** Whether a thing is shown that is not to be, or the other way round: all that another filter may have changed. */
const isStale =
  ({ nodes, edges }: Scene, part: BoardPart) =>
  (id: string) =>
    part.isLink(id) ? edges.has(id) !== (part.edge(id) !== null) : nodes.has(id) !== (part.node(id) !== null)
