import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Takes a redaction back or restores it, or says why. What it names never changes: its number stands for that. */
export const redactionEdit = defineCommand({
  id: 'redaction.edit',
  title: 'Edit a redaction',
  input: z.strictObject({
    id: z.string(),
    reason: z.string().trim().min(1).nullable().optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { id, reason, removed }) => edits(need(state, 'redaction', id), { reason, removed: asFlag(removed) }),
  sentence: ofItsRecords,
})
