import { gradeFields, gradesTogether } from '../grade-fields.ts'
import { formatValue, kindOf } from '../lookup.ts'
import { choice, flag, instant, mark, optional, ref, text, that, value, worker } from '../record-fields.ts'
import { chosen, defineRecord, marked, quoted, type RecordOf, type SearchedLine } from '../record-shape.ts'
import type { KindId } from '../value.ts'

export const claimStatuses = ['asserted', 'disputed', 'retracted', 'superseded', 'illustrative'] as const

export type ClaimStatus = (typeof claimStatuses)[number]

const fields = {
  subject: ref('about', 'entity', 'link'),
  property: that(text('property'), { redaction: 'both' }),
  value: value('value'),
  original: optional(text('as the source wrote it')),
  source: optional(ref('source', 'source')),
  exhibit: optional(ref('exhibit', 'exhibit')),
  locator: optional(text('page, line, transaction or offset')),
  passage: optional(text('passage')),
  ...gradeFields,
  handling: optional(mark('handling code')),
  validFrom: optional(text('valid from')),
  validTo: optional(text('valid to')),
  observedAt: optional(text('observed at')),
  author: worker('recorded by'),
  at: instant('recorded at'),
  status: that(choice('status', claimStatuses), { redaction: 'term' }),
  reason: optional(text('reason')),
  supersededBy: optional(that(ref('superseded by', 'claim'), { loose: true })),
  preferred: optional(flag('preferred')),
  preferredBecause: optional(text('preferred because')),
}

/** One value of one property, from one source. Nothing overwrites a claim. */
export const claim = defineRecord({
  name: 'claim',
  title: 'Claim',
  prefix: 'cl',
  fields,
  together: gradesTogether,
  caption: ({ subject, property }, { property: title, label }) =>
    `${ofWhat(title(subject, property).toLowerCase())} ${label(subject)}`,
  begun: ({ subject, property, value: claimed, source }, { label, propertyWord }) =>
    `Claimed ${propertyWord(subject, property)} ${quoted(formatValue(claimed))} of ${label(subject)}${source === undefined ? '' : `, from ${label(source)}`}`,
  indexed: { subject: 'claimsAbout' },
  searched: claimLines,
  former: ({ status }) => status === 'retracted' || status === 'superseded',
  belongs: chosen,
  secrecy: marked,
  speaksOf: 'subject',
  leaves: 'knowledge',
})

/** "loss of", but "part of" as it is. */
const ofWhat = (title: string) => (title.endsWith(' of') ? title : `${title} of`)

/** By its value as it is shown, by what the source wrote, and by what its kind is looked for by besides. */
function claimLines({ subject: of, property: where, value: claimed, original }: Claim): SearchedLine[] {
  const text = formatValue(claimed)
  const others = kindOf<KindId>(claimed.kind).alsoSought?.(claimed) ?? []
  return [
    { of, where, text },
    { of, where, text: original === text ? undefined : original },
    ...others.map(sought => ({ of, where, text, sought })),
  ]
}

export type Claim = RecordOf<'claim', typeof fields>
