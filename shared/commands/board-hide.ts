import { z } from 'zod'
import { asFlag, place } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { isSet, onBoard } from './sentence.ts'

/** Hides nodes on one board, or shows them where they were. They stay in the case. */
export const boardHide = defineCommand({
  id: 'board.hide',
  title: 'Hide nodes',
  input: z.strictObject({ board: z.string(), ids: z.array(z.string()).min(1), hidden: z.boolean() }),
  plan: (state, { board, ids, hidden }) => {
    const on = need(state, 'board', board).id
    return ids.flatMap(id => place(state, on, need(state, 'entity', id).id, { hidden: asFlag(hidden) }))
  },
  sentence: done => onBoard(done, isSet(done.ops, 'hidden') ? 'Hid' : 'Showed'),
})
