import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { labelOf } from '#shared/queries/label.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Takes a waiver back: the finding is open again, if it is still there. */
export const dossierUnwaive = defineCommand({
  id: 'dossier.unwaive',
  title: 'Take a waiver back',
  input: z.strictObject({ id: z.string(), key: z.string() }),
  plan: (state, { id, key }) => edits(need(state, 'dossier', id), { [`waived:${key}`]: null }),
  sentence: ({ state, ops }) => `Took back a waiver of the dossier ${labelOf(state, ops[0]?.id ?? '')}`,
})
