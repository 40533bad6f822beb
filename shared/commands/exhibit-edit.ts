import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { handlingInput } from './handling-input.ts'
import { need } from './refuse.ts'

/** Edits how an exhibit is called and handled. Its bytes, hash and acquisition can never be edited. */
export const exhibitEdit = defineCommand({
  id: 'exhibit.edit',
  title: 'Edit an exhibit',
  input: z.strictObject({
    id: z.string(),
    title: z.string().trim().min(1).optional(),
    handling: handlingInput.nullable().optional(),
    note: z.string().trim().min(1).nullable().optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { id, title, handling, note, removed }) =>
    edits(need(state, 'exhibit', id), {
      title,
      handling,
      note,
      removed: asFlag(removed),
    }),
})
