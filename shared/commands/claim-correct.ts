import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { type ClaimInput, claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { need, needSubject } from './refuse.ts'

/** Replaces a claim that was recorded wrongly: the old one is superseded, never overwritten. */
export const claimCorrect = defineCommand({
  id: 'claim.correct',
  title: 'Correct a claim',
  input: claimInput.omit({ property: true }).partial().extend({ id: z.string() }),
  plan: (state, { id, ...input }, context) => {
    const old = need(state, 'claim', id)
    const { source, exhibit, locator, passage, sourceGrade, informationGrade, handling } = old
    const { validFrom, validTo, observedAt, preferred, preferredBecause, status, property, original } = old
    const kept = { source, exhibit, locator, passage, sourceGrade, informationGrade, handling, validFrom, validTo }
    const value = input.value ?? old.value
    const more = { observedAt, preferred, preferredBecause, status, ...(input.value ? {} : { original }) }
    const merged = { ...kept, ...more, ...input, property, value } as ClaimInput
    const added = planClaim(state, needSubject(state, old.subject), merged, context)
    return [
      ...edits(old, { status: 'superseded', supersededBy: added.id, preferred: null, preferredBecause: null }),
      added,
    ]
  },
})
