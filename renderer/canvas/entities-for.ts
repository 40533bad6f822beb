import { type CaseState, get, placementsOn } from '#shared/ops/state.ts'
import { isOnBoard } from '#shared/queries/board-view.ts'

/** Of the entities nobody has placed, this many are shown; a case of 100,000 is not poured onto a board. */
const mostUnplaced = 2_000

/** Ids of what a board may show. Placed ones first, so that the others find room between them. */
export function entitiesFor(state: CaseState, boardId: string): string[] {
  const board = get(state, 'board', boardId)
  if (!board) return []
  const placed = new Set<string>()
  for (const { thing, at } of placementsOn(state, boardId)) if (at) placed.add(thing)
  const unplaced: string[] = []
  for (const id of state.ids.get('entity') ?? []) {
    if (unplaced.length === mostUnplaced) break
    if (!placed.has(id) && isOnBoard(state, board, id)) unplaced.push(id)
  }
  return [...placed, ...unplaced]
}
