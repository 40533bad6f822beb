import { gradeText } from '#shared/model/grade.ts'
import { spanOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'
import type { Asked } from './asked.ts'
import { claimsIn } from './claims.ts'
import { exhibitNumber } from './evidence.ts'
import { interval, valueText } from './findings.ts'
import { defineTable } from './table.ts'

interface Dated {
  readonly claim: Claim
  readonly earliest: string
  readonly latest: string
}

/** Every finding that is a date or a period, in the order in which things happened; open beginnings by their end. */
function dated(asked: Asked): Dated[] {
  const rows: Dated[] = []
  for (const claim of claimsIn(asked, 'claims')) {
    if (!spanOf(claim.value)) continue
    const [earliest, latest] = interval(claim.value)
    rows.push({ claim, earliest, latest })
  }
  const place = ({ earliest, latest, claim }: Dated) => `${earliest || latest} ${latest} ${claim.id}`
  return rows
    .map(row => [place(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}

export const timeline = defineTable('timeline', dated, {
  date: ({ claim }) => valueText(claim.value),
  earliest: ({ earliest }) => earliest,
  latest: ({ latest }) => latest,
  subject_id: ({ claim }) => claim.subject,
  subject_kind: ({ claim }, { subject }) => subject(claim.subject).record?.record,
  subject_label: ({ claim }, { label }) => label(claim.subject),
  property: ({ claim }) => claim.property,
  property_title: ({ claim }, { propertyTitle }) => propertyTitle(claim.subject, claim.property),
  status: ({ claim }) => claim.status,
  grade: ({ claim }) => gradeText(claim),
  claim_id: ({ claim }) => claim.id,
  source_code: ({ claim }, { state }) => get(state, 'source', claim.source ?? '')?.code,
  exhibit_number: ({ claim }, { state }) => exhibitNumber(state, claim.exhibit),
})
