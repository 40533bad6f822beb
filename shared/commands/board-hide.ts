import { z } from 'zod'
import { boardFields } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Hides nodes on one board, or shows them where they were. They stay in the case. */
export const boardHide = defineCommand({
  id: 'board.hide',
  title: 'Hide nodes',
  input: z.strictObject({ board: z.string(), ids: z.array(z.string()).min(1), hidden: z.boolean() }),
  plan: (state, { board, ids, hidden }) => {
    const found = need(state, 'board', board)
    const to = hidden ? true : null
    return boardFields(
      found,
      'hidden',
      ids.map(id => [need(state, 'entity', id).id, to]),
    )
  },
})
