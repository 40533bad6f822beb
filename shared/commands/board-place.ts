import { z } from 'zod'
import { boardFields } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Puts nodes where they are to lie. Locked ones stay. */
export const boardPlace = defineCommand({
  id: 'board.place',
  title: 'Move nodes',
  input: z.strictObject({
    board: z.string(),
    places: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
  plan: (state, { board, places }) => {
    const found = need(state, 'board', board)
    const free = Object.entries(places).filter(([id]) => found[`locked:${id}`] === undefined)
    return boardFields(
      found,
      'at',
      free.map(([id, at]) => [need(state, 'entity', id).id, at]),
    )
  },
})
