import { choice, count, optional, ref, text } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, quoted, type RecordOf } from '../record-shape.ts'

const ratings = ['consistent', 'inconsistent', 'neutral'] as const

/** How one claim bears on one hypothesis (Heuer, Analysis of Competing Hypotheses). */
export const rating = defineRecord({
  name: 'rating',
  title: 'Rating',
  prefix: 'ra',
  fields: {
    claim: ref('claim', 'claim'),
    hypothesis: ref('hypothesis', 'hypothesis'),
    rating: choice('rating', ratings),
    weight: count('weight'),
    note: optional(text('note')),
  },
  caption: ({ claim, hypothesis }, { label }) => `rating of ${label(claim)} under ${label(hypothesis)}`,
  begun: ({ claim, hypothesis, rating: verdict }, { label }) =>
    `Rated ${label(claim)} ${verdict} with ${quoted(label(hypothesis))}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'knowledge',
})

export type Rating = RecordOf<'rating', typeof rating.fields>
