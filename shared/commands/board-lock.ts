import { z } from 'zod'
import { boardField } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Locks nodes in place on a board, or lets them move again. */
export const boardLock = defineCommand({
  id: 'board.lock',
  title: 'Lock nodes in place',
  input: z.strictObject({ board: z.string(), ids: z.array(z.string()).min(1), locked: z.boolean() }),
  plan: (state, { board, ids, locked }) => {
    const found = need(state, 'board', board)
    return ids.flatMap(id => boardField(found, 'locked', need(state, 'entity', id).id, locked ? true : null))
  },
})
