import type { Board } from '#shared/model/records/board.ts'
import { boardFields, create, type Draft } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'

/** Where entities that come in by the dozen are shown: on a board of their own, or on every one. */
export const importBoards = ['own', 'every'] as const
export type ImportBoards = (typeof importBoards)[number]

/** Whether somebody has placed nodes on a board: what comes in must not be poured over that unasked. */
export const isArranged = (state: CaseState): boolean =>
  boardsHere(state).some(board => Object.keys(board).some(field => field.startsWith('at:')))

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
  const hidden = Object.fromEntries(others.map(({ id }) => [`hidden:${id}`, true as const]))
  const order = all(state, 'board').length
  const own: Draft<Board> & { readonly record: 'board' } = {
    id: context.newId('board'),
    record: 'board',
    title,
    order,
    ...hidden,
  }
  const elsewhere = boardsHere(state).flatMap(board =>
    boardFields(
      board,
      'hidden',
      entities.map(id => [id, true]),
    ),
  )
  return [create(own), ...elsewhere]
}
