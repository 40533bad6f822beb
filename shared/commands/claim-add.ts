import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { needSubject } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Adds what one source says. It stands beside what others say; where it is preferred, the former preference ends. */
export const claimAdd = defineCommand({
  id: 'claim.add',
  title: 'Add a claim',
  input: claimInput.extend({ subject: z.string() }),
  plan: (state, { subject, ...input }, context) => {
    const added = planClaim(state, needSubject(state, subject), input, context)
    if (!input.preferred) return [added]
    // As the claim has it: a property of the case's own may have been named by its title.
    const property = String(added.changes['property']?.[1])
    const former = currentClaims(state, subject, property).filter(claim => claim.preferred)
    return [...former.flatMap(claim => edits(claim, { preferred: null, preferredBecause: null })), added]
  },
  sentence: ofItsRecords,
})
