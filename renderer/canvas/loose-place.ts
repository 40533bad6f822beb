import { placedBy } from '#shared/model/placement-id.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, linksAt, placementOf, placementsOn } from '#shared/ops/state.ts'
import { type BoardPoint, type FreePlaces, freePlaces, middleOf } from './free-place.ts'

/**
 * Places for entities that nobody has put on the board, as those added by the command line: beside the nodes they are
 * linked with, where nothing lies. Once found a place is kept, so that nothing moves; it is saved with the next move.
 * Undoing that gives it back, as long as nothing else has come to lie there.
 */
export interface LoosePlaces {
  readonly of: (state: CaseState, id: string) => BoardPoint
  readonly held: ReadonlyMap<string, BoardPoint>
  /** Where nothing lies, near a place. */
  readonly near: (state: CaseState, ...about: Parameters<FreePlaces['near']>) => BoardPoint
  /** Takes in what a commit moved. Constant time for each node that moved. */
  readonly follow: (ops: readonly Op[]) => void
}

export function loosePlaces(boardId: string): LoosePlaces {
  const held = new Map<string, BoardPoint>()
  const former = new Map<string, BoardPoint>()
  let known: Taken | null = null
  // Reading every place of the board is left until somebody asks.
  const taken = (state: CaseState) => (known ??= takenPlaces([...takenOn(state, boardId), ...held.values()]))
  const find = (state: CaseState, id: string): BoardPoint => {
    const others = linksAt(state, id)
      .map(link => (link.from === id ? link.to : link.from))
      .map(other => placementOf(state, boardId, other)?.at ?? held.get(other))
      .filter(place => place !== undefined)
    const { free, middle, take } = taken(state)
    const place = free.near(former.get(id) ?? middleOf(others, middle()))
    take(place)
    held.set(id, place)
    return place
  }
  /** Somebody has placed it: what was found for it is free again. */
  const settle = (id: string) => {
    const place = held.get(id)
    if (!place) return
    known?.release(place)
    held.delete(id)
    former.set(id, place)
  }
  const follow = (ops: readonly Op[]) => {
    for (const { id, changes } of ops) {
      const placed = placedBy(id)
      const [from, to] = placed?.board === boardId ? (changes['at'] ?? []) : []
      if (from) known?.release(from as BoardPoint)
      if (to) known?.take(to as BoardPoint)
      if (placed && to) settle(placed.thing)
    }
  }
  return {
    held,
    follow,
    of: (state, id) => held.get(id) ?? find(state, id),
    near: (state, place, avoiding) => taken(state).free.near(place, avoiding),
  }
}

interface Taken {
  readonly free: FreePlaces
  readonly take: (place: BoardPoint) => void
  readonly release: (place: BoardPoint) => void
  /** The middle of all of them, [0, 0] where there are none. */
  readonly middle: () => BoardPoint
}

function takenPlaces(places: readonly BoardPoint[]): Taken {
  const free = freePlaces(places)
  let [count, x, y] = [places.length, 0, 0]
  for (const place of places) [x, y] = [x + place[0], y + place[1]]
  const counted = (by: number, place: BoardPoint) => {
    ;[count, x, y] = [count + by, x + by * place[0], y + by * place[1]]
  }
  return {
    free,
    take: place => {
      free.take(place)
      counted(1, place)
    },
    release: place => {
      free.release(place)
      counted(-1, place)
    },
    middle: () => (count === 0 ? [0, 0] : [Math.round(x / count), Math.round(y / count)]),
  }
}

/** Every place on the board, those of hidden nodes too: they come back to them. */
export function takenOn(state: CaseState, boardId: string): BoardPoint[] {
  const places: BoardPoint[] = []
  for (const { at } of placementsOn(state, boardId)) if (at) places.push(at)
  return places
}
