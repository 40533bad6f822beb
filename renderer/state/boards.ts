import type { Board } from '#shared/model/records/board.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'

/** The boards of a case in their order. */
export const boardsOf = (state: CaseState): Board[] =>
  all(state, 'board')
    .filter(board => !board.removed)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))

/** The board to show: the one chosen while it is there, else the first; null where there is none. */
export function boardToShow(state: CaseState, chosen: string | null): string | null {
  const held = chosen === null ? undefined : get(state, 'board', chosen)
  return held && !held.removed ? held.id : (boardsOf(state)[0]?.id ?? null)
}
