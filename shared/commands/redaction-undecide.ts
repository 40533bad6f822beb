import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { decided } from './redaction-sentence.ts'
import { need } from './refuse.ts'

/** Takes a decision on possible matches back: they are asked for again. */
export const redactionUndecide = defineCommand({
  id: 'redaction.undecide',
  title: 'Take a decision on possible matches back',
  input: z.strictObject({ id: z.string(), decision: z.string() }),
  plan: (state, { id, decision }) => edits(need(state, 'redaction', id), { [`decided:${decision}`]: null }),
  sentence: decided,
})
