import { gradeFields, gradesTogether } from '../grade-fields.ts'
import { choice, defineRecord, flag, instant, optional, type RecordOf, ref, text, value } from '../record-shape.ts'

export const claimStatuses = ['asserted', 'disputed', 'retracted', 'superseded', 'illustrative'] as const

export type ClaimStatus = (typeof claimStatuses)[number]

/** One value of one property, from one source. Nothing overwrites a claim. */
export const claim = defineRecord({
  name: 'claim',
  title: 'Claim',
  fields: {
    subject: ref('about', 'entity', 'link'),
    property: text('property'),
    value: value('value'),
    original: optional(text('as the source wrote it')),
    source: optional(ref('source', 'source')),
    exhibit: optional(ref('exhibit', 'exhibit')),
    locator: optional(text('page, line, transaction or offset')),
    passage: optional(text('passage')),
    ...gradeFields,
    handling: optional(text('handling code')),
    validFrom: optional(text('valid from')),
    validTo: optional(text('valid to')),
    observedAt: optional(text('observed at')),
    author: text('recorded by'),
    at: instant('recorded at'),
    status: choice('status', claimStatuses),
    reason: optional(text('reason')),
    supersededBy: optional(ref('superseded by', 'claim')),
    preferred: optional(flag('preferred')),
    preferredBecause: optional(text('preferred because')),
  },
  together: gradesTogether,
})

export type Claim = RecordOf<'claim', typeof claim.fields>
