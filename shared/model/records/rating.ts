import { choice, count, defineRecord, optional, type RecordOf, ref, text } from '../record-shape.ts'

const ratings = ['consistent', 'inconsistent', 'neutral'] as const

/** How one claim bears on one hypothesis (Heuer, Analysis of Competing Hypotheses). */
export const rating = defineRecord({
  name: 'rating',
  title: 'Rating',
  fields: {
    claim: ref('claim', 'claim'),
    hypothesis: ref('hypothesis', 'hypothesis'),
    rating: choice('rating', ratings),
    weight: count('weight'),
    note: optional(text('note')),
  },
})

export type Rating = RecordOf<'rating', typeof rating.fields>
