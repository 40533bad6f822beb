import { breathe, inSlices } from '#renderer/state/slices.ts'
import type { Applied } from '#shared/ops/applied.ts'
import { type CaseState, placementsOn } from '#shared/ops/state.ts'
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
    filling = new AbortController()
    const { signal } = filling
    // not within the click that changed the filter: its button must answer first
    if (part.isFilled()) await breathe()
    part.setFilter(filter)
    await whileHeld(canvas, signal, async () => {
      await inSlices(entitiesOn(part.state(), boardId), sift, signal)
      await inSlices([...(part.state().ids.get('link') ?? [])], sift, signal)
    })
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

/** What a board may show: placed ones first, so that the others find room between them. */
function entitiesOn(state: CaseState, boardId: string): string[] {
  const placed = new Set<string>()
  for (const { thing, at } of placementsOn(state, boardId)) if (at) placed.add(thing)
  return [...placed.union(new Set(state.ids.get('entity') ?? []))]
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
