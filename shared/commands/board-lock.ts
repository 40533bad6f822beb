import { z } from 'zod'
import { boardFields } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Locks nodes in place on a board, or lets them move again. */
export const boardLock = defineCommand({
  id: 'board.lock',
  title: 'Lock nodes in place',
  input: z.strictObject({ board: z.string(), ids: z.array(z.string()).min(1), locked: z.boolean() }),
  plan: (state, { board, ids, locked }) => {
    const found = need(state, 'board', board)
    const to = locked ? true : null
    return boardFields(
      found,
      'locked',
      ids.map(id => [need(state, 'entity', id).id, to]),
    )
  },
})
