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

/**
 * The ops that give what an import begins a board of its own: there it stands with what it is linked to, and on no
 * board that is there already. None where it begins no entity.
 *
 * @param ops the records the import begins
 */
export function ownBoard(state: CaseState, ops: readonly Op[], title: string, context: PlanContext): readonly Op[] {
  const begun = ops.filter(({ changes }) => changes['record'] !== undefined)
  const of = (record: string) => begun.filter(({ changes }) => changes['record']?.[1] === record)
  const entities = of('entity').map(({ id }) => id)
  if (entities.length === 0) return []
  const ends = of('link').flatMap(({ changes }) => [changes['from']?.[1], changes['to']?.[1]])
  const shown = new Set<unknown>([...entities, ...ends])
  const others = all(state, 'entity').filter(({ id }) => !shown.has(id))
  const own = create({ id: context.newId('board'), record: 'board', title, order: all(state, 'board').length })
  const hide = (board: string, id: string) => place(state, board, id, { hidden: true })
  const elsewhere = boardsHere(state).flatMap(board => entities.flatMap(id => hide(board.id, id)))
  return [own, ...others.flatMap(({ id }) => hide(own.id, id)), ...elsewhere]
}
