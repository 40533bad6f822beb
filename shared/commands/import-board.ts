import type { Board } from '#shared/model/records/board.ts'
import { create, place } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState, placementsOn } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'

/** Where entities that come in by the dozen are shown: on a board of their own, or on every one. */
export const importBoards = ['own', 'every'] as const
export type ImportBoards = (typeof importBoards)[number]

/** Whether somebody has placed nodes on a board: what comes in must not be poured over that unasked. */
export const isArranged = (state: CaseState): boolean =>
  boardsHere(state).some(({ id }) => placementsOn(state, id).some(({ at }) => at !== undefined))

const boardsHere = (state: CaseState): Board[] => all(state, 'board').filter(({ removed }) => !removed)

/** What an import begins, as far as boards show it. */
export interface NewlyShown {
  readonly entities: Set<string>
  /** What its links join, which may have been here before. */
  readonly ends: Set<string>
}

export const newlyShown = (): NewlyShown => ({ entities: new Set(), ends: new Set() })

/**
 * The ops that give what an import begins a board of its own: there it stands with what it is linked to, and on no
 * board that is there already. None where it begins no entity.
 */
export function ownBoard(
  state: CaseState,
  { entities, ends }: NewlyShown,
  title: string,
  context: PlanContext,
): readonly Op[] {
  if (entities.size === 0) return []
  const others = all(state, 'entity').filter(({ id }) => !entities.has(id) && !ends.has(id))
  const own = create({ id: context.newId('board'), record: 'board', title, order: all(state, 'board').length })
  const hide = (board: string, id: string) => place(state, board, id, { hidden: true })
  const elsewhere = boardsHere(state).flatMap(board => [...entities].flatMap(id => hide(board.id, id)))
  return [own, ...others.flatMap(({ id }) => hide(own.id, id)), ...elsewhere]
}
