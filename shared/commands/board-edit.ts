import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { labelOf } from '#shared/queries/label.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { touched } from './sentence.ts'

/** Renames a board, chooses which types it shows, or removes it. Nothing on it moves. */
export const boardEdit = defineCommand({
  id: 'board.edit',
  title: 'Edit the board',
  input: z.strictObject({
    board: z.string(),
    title: z.string().trim().min(1).optional(),
    hiddenTypes: z.array(z.string()).nullable().optional(),
    viewport: z.strictObject({ x: z.number(), y: z.number(), zoom: z.number().positive() }).optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { board, title, hiddenTypes, viewport, removed }) =>
    edits(need(state, 'board', board), {
      title,
      viewport,
      hiddenTypes: hiddenTypes?.length === 0 ? null : hiddenTypes,
      removed: asFlag(removed),
    }),
  sentence: ({ state, ops }) => {
    const label = labelOf(state, ops[0]?.id ?? '')
    return touched(ops).has('hiddenTypes') ? `Chose which types ${label} shows` : `Changed the board ${label}`
  },
})
