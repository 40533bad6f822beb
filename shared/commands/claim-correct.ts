import { z } from 'zod'
import { gradeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { edits } from '#shared/ops/edit.ts'
import { type ClaimInput, claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { newGrade, split } from './grade-input.ts'
import { need, needSubject } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Replaces a claim that was recorded wrongly: the old one is superseded, never overwritten. */
export const claimCorrect = defineCommand({
  id: 'claim.correct',
  title: 'Correct a claim',
  input: claimInput.omit({ property: true }).partial().extend({ id: z.string() }),
  plan: (state, { id, ...given }, context) => {
    const old = need(state, 'claim', id)
    const [grade, input] = split(given)
    const value = input.value ?? old.value
    const original = input.value ? {} : { original: old.original }
    const regraded = { ...gradeOf(old), ...newGrade(grade, old) }
    const merged = { ...keptOf(old), ...original, ...input, ...regraded, value } as ClaimInput
    const added = planClaim(state, needSubject(state, old.subject), merged, context)
    return [
      ...edits(old, { status: 'superseded', supersededBy: added.id, preferred: null, preferredBecause: null }),
      added,
    ]
  },
  sentence: ofItsRecords,
})

function keptOf(old: Claim) {
  const { property, source, exhibit, locator, passage, handling, validFrom, validTo } = old
  const { observedAt, preferred, preferredBecause, status } = old
  const about = { property, source, exhibit, locator, passage, handling, validFrom, validTo, observedAt }
  return { ...about, preferred, preferredBecause, status }
}
