import { z } from 'zod'
import { claimAdd } from './claim-add.ts'
import { claimCorrect } from './claim-correct.ts'
import { claimInput } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

/** One cell of a table: a claim about a subject, beside what is there or in place of a claim that was recorded wrongly. */
const cell = claimInput.extend({ subject: z.string(), corrects: z.string().optional() })

/** Writes the cells of a table, as one step to undo: each adds a claim, or corrects the one it names. */
export const claimWrite = defineCommand({
  id: 'claim.write',
  title: 'Write claims',
  input: z.strictObject({ claims: z.array(cell).min(1) }),
  plan: (state, { claims }, context) =>
    claims.flatMap(({ corrects, ...given }) => {
      if (corrects === undefined) return claimAdd.plan(state, given, context)
      const { subject: _, property: __, ...more } = given
      return claimCorrect.plan(state, { ...more, id: corrects }, context)
    }),
  sentence: ofItsRecords,
})
