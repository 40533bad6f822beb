import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { claimAdd } from './claim-add.ts'
import { claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { need, needSubject } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** One cell of a table: a claim about a subject, beside what is there or in place of a claim that was recorded wrongly. */
const cell = claimInput.extend({ subject: z.string(), corrects: z.string().optional() })

/**
 * Writes the cells of a table, as one step to undo: each adds a claim, or replaces the one it names. Of that nothing is taken
 * over: its passage and its times were said of another value.
 */
export const claimWrite = defineCommand({
  id: 'claim.write',
  title: 'Write claims',
  input: z.strictObject({ claims: z.array(cell).min(1) }),
  plan: (state, { claims }, context) =>
    claims.flatMap(({ corrects, ...given }) => {
      if (corrects === undefined) return claimAdd.plan(state, given, context)
      const old = need(state, 'claim', corrects)
      const { subject, ...input } = given
      const added = planClaim(state, needSubject(state, subject), input, context)
      if (old.subject !== subject || old.property !== added.changes['property']?.[1])
        throw new RedThreadError('invalid-input', { problems: [`corrects: ${corrects} says nothing of that`] })
      const replaced = {
        status: 'superseded',
        supersededBy: added.id,
        preferred: null,
        preferredBecause: null,
      } as const
      return [...edits(old, replaced), added]
    }),
  sentence: ofItsRecords,
})
