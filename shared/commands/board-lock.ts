import { z } from 'zod'
import { asFlag, place } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { isSet, onBoard } from './sentence.ts'

/** Locks nodes in place on a board, or lets them move again. */
export const boardLock = defineCommand({
  id: 'board.lock',
  title: 'Lock nodes in place',
  input: z.strictObject({ board: z.string(), ids: z.array(z.string()).min(1), locked: z.boolean() }),
  plan: (state, { board, ids, locked }) => {
    const on = need(state, 'board', board).id
    return ids.flatMap(id => place(state, on, need(state, 'entity', id).id, { locked: asFlag(locked) }))
  },
  sentence: done => onBoard(done, isSet(done.ops, 'locked') ? 'Locked' : 'Unlocked'),
})
