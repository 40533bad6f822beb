import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { isSet } from './sentence.ts'

/** Prefers one claim of a property, with the reason; the others stay. Without a reason given, takes the preference back. */
export const claimPrefer = defineCommand({
  id: 'claim.prefer',
  title: 'Prefer a claim',
  input: z.strictObject({ id: z.string(), because: z.string().trim().min(1).nullable() }),
  plan: (state, { id, because }) => {
    const chosen = need(state, 'claim', id)
    const former = currentClaims(state, chosen.subject, chosen.property).filter(
      claim => claim.preferred && claim.id !== id,
    )
    const choice =
      because === null
        ? { preferred: null, preferredBecause: null }
        : { preferred: true as const, preferredBecause: because }
    return [
      ...former.flatMap(claim => edits(claim, { preferred: null, preferredBecause: null })),
      ...edits(chosen, choice),
    ]
  },
  sentence: done =>
    isSet(done.ops, 'preferred')
      ? `Preferred one ${labelOf(done.state, done.ops.at(-1)?.id ?? '')}`
      : `Took back which ${labelOf(done.state, done.ops.at(-1)?.id ?? '')} is preferred`,
})
