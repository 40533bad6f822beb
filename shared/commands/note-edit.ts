import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

export const noteEdit = defineCommand({
  id: 'note.edit',
  title: 'Edit a note',
  input: z.strictObject({
    id: z.string(),
    text: z.string().trim().min(1).optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { id, text, removed }) => edits(need(state, 'note', id), { text, removed: asFlag(removed) }),
  sentence: ofItsRecords,
})
