import { type CaseState, get, placementOf } from '#shared/ops/state.ts'
import { isOnBoard } from '#shared/queries/board-view.ts'

/** Of the entities nobody has placed, this many are shown; a case of 100,000 is not poured onto a board. */
const mostShown = 2_000

/** Which of the entities that nobody has placed on a board are shown: those that come first. */
export interface Unplaced {
  /** Whether an entity that is to be shown finds room: placed ones always do. */
  readonly admits: (state: CaseState, id: string) => boolean
  /** How many found none. */
  readonly left: () => number
  /** Begins to count anew, as for another filter. */
  readonly reset: () => void
}

export function unplacedOn(boardId: string): Unplaced {
  const [shown, left] = [new Set<string>(), new Set<string>()]
  return {
    admits: (state, id) => {
      const board = get(state, 'board', boardId)
      const isPlaced = placementOf(state, boardId, id)?.at !== undefined
      if (isPlaced || !board || !isOnBoard(state, board, id)) {
        shown.delete(id)
        left.delete(id)
        return isPlaced
      }
      if (shown.has(id)) return true
      const hasRoom = shown.size < mostShown
      if (hasRoom) left.delete(id)
      ;(hasRoom ? shown : left).add(id)
      return hasRoom
    },
    left: () => left.size,
    reset: () => {
      shown.clear()
      left.clear()
    },
  }
}
