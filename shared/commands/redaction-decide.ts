import { z } from 'zod'
import { placeholderOf, termOf } from '#shared/editions/redaction/term.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Decision } from '#shared/model/records/redaction.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { decided } from './redaction-sentence.ts'
import { need } from './refuse.ts'

const key = z.string().regex(/^[0-9a-f]{16}$/, 'must be the key of a possible match')
const text = z.string().trim().min(1)

/**
 * Decides on possible matches of redactions, all in one way: `left` readable, for a reason somebody answers for, or
 * `blacked` out. A decision is about places; without places its words are blacked out wherever they stand.
 */
export const redactionDecide = defineCommand({
  id: 'redaction.decide',
  title: 'Decide on possible matches',
  input: z.strictObject({
    as: z.enum(['left', 'blacked']),
    reason: z.string().trim().optional(),
    matches: z
      .array(z.strictObject({ redaction: z.string(), form: text, places: z.array(key).min(1).optional() }))
      .min(1),
  }),
  plan: (state, { as, reason = '', matches }, { by, at, newId }) => {
    if (as === 'left' && reason === '') throw new RedThreadError('reason-needed', { what: 'Leaving words readable' })
    const byRedaction = Map.groupBy(matches, ({ redaction }) => redaction)
    return [...byRedaction].flatMap(([id, own]) => {
      const redaction = need(state, 'redaction', id)
      const decided = own.map(({ form, places }): readonly [`decided:${string}`, Decision] => {
        if (!places) needEverywhere(as, form, redaction.number)
        const why = reason === '' ? {} : { reason }
        return [`decided:${newId('decision')}`, { as, form, ...(places ? { places } : {}), ...why, by, at }]
      })
      return edits(redaction, Object.fromEntries(decided))
    })
  },
  sentence: decided,
})

/** Only what can be looked for is blacked out everywhere, and nothing is left readable where nobody has looked. */
function needEverywhere(as: Decision['as'], form: string, number: number): void {
  if (as === 'left') throw new RedThreadError('places-needed', { form })
  if (!termOf(form, placeholderOf(number))) throw new RedThreadError('term-too-short', { term: form })
}
