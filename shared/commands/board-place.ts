import { z } from 'zod'
import { place } from '#shared/ops/edit.ts'
import { placementOf } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { onBoard } from './sentence.ts'

/** Puts nodes where they are to lie. Locked ones stay. */
export const boardPlace = defineCommand({
  id: 'board.place',
  title: 'Move nodes',
  input: z.strictObject({
    board: z.string(),
    places: z.record(z.string(), z.tuple([z.number(), z.number()])),
  }),
  plan: (state, { board, places }) => {
    const on = need(state, 'board', board).id
    const free = Object.entries(places).filter(([id]) => !placementOf(state, on, id)?.locked)
    return free.flatMap(([id, at]) => place(state, on, need(state, 'entity', id).id, { at }))
  },
  sentence: done => onBoard(done, 'Moved'),
})
