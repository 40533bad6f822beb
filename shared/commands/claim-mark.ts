import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { handlingInput } from './handling-input.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Gives claims a handling code of their own; null gives them that of the case again. */
export const claimMark = defineCommand({
  id: 'claim.mark',
  title: 'Mark the handling of a claim',
  input: z.strictObject({ ids: z.array(z.string()).min(1), handling: handlingInput.nullable() }),
  plan: (state, { ids, handling }) => ids.flatMap(id => edits(need(state, 'claim', id), { handling })),
  sentence: ofItsRecords,
})
