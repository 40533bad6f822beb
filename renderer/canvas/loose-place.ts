import { type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { type FreePlaces, freePlaces, middleOf, type Place } from './free-place.ts'

/**
 * Places for entities that nobody has put on the board, as those added by the command line: beside the nodes they are
 * linked with, where nothing lies. Once found a place is kept, so that nothing moves; it is saved with the next move.
 */
export interface LoosePlaces {
  readonly of: (id: string) => Place
  readonly held: ReadonlyMap<string, Place>
}

export function loosePlaces(state: CaseState, boardId: string): LoosePlaces {
  const held = new Map<string, Place>()
  let free: FreePlaces = freePlaces([])
  let seen: unknown
  const placeOf = (id: string) => get(state, 'board', boardId)?.[`at:${id}`] ?? held.get(id)
  const find = (id: string): Place => {
    const taken = takenOn(state, boardId)
    const board = get(state, 'board', boardId)
    if (board !== seen) free = freePlaces([...taken, ...held.values()])
    seen = board
    const others = linksAt(state, id)
      .map(link => placeOf(link.from === id ? link.to : link.from))
      .filter(place => place !== undefined)
    const place = free.near(middleOf(others, middleOf(taken, [0, 0])))
    free.take(place)
    held.set(id, place)
    return place
  }
  return { held, of: id => held.get(id) ?? find(id) }
}

/** Every place on the board, those of hidden nodes too: they come back to them. */
export function takenOn(state: CaseState, boardId: string): Place[] {
  const board = get(state, 'board', boardId)
  const places = Object.entries(board ?? {}).filter(([field]) => field.startsWith('at:'))
  return places.map(([, place]) => place as Place)
}
