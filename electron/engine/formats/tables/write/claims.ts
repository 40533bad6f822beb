import { schemeOf } from '#shared/model/grade.ts'
import { amountOf, propertyOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { typeOf } from '#shared/queries/types.ts'
import { figuresOf, periodOf, valueText } from './findings.ts'
import { type Cells, defineTable, present } from './table.ts'

type ClaimTable = 'claims' | 'former_claims' | 'illustrative_claims'

const field =
  (name: keyof Claim) =>
  (claim: Claim): string | undefined =>
    claim[name] as string | undefined

const cells: Cells<ClaimTable, Claim> = {
  id: field('id'),
  subject_id: field('subject'),
  subject_kind: ({ subject }, { state }) => state.records.get(subject)?.record,
  subject_label: ({ subject }, { label }) => label(subject),
  property: field('property'),
  property_title: ({ subject, property }, { state }) => {
    const type = typeOf(state, subject)
    return (type && propertyOf(type, property)?.title) ?? property
  },
  value_kind: ({ value }) => value.kind,
  value: ({ value }) => valueText(value),
  amount: ({ value }) => figuresOf(value).amount,
  amount_base_units: ({ value }) => figuresOf(value).amount_base_units,
  asset: ({ value }) => amountOf(value)?.asset,
  number: ({ value }) => (value.kind === 'number' ? value.number : undefined),
  unit: ({ value }) => (value.kind === 'number' ? value.unit : undefined),
  phone: ({ value }) => (value.kind === 'phone' ? value.phone : undefined),
  latitude: ({ value }) => (value.kind === 'coordinates' ? value.latitude : undefined),
  longitude: ({ value }) => (value.kind === 'coordinates' ? value.longitude : undefined),
  date_from: ({ value }) => periodOf(value).date_from,
  date_to: ({ value }) => periodOf(value).date_to,
  original: field('original'),
  status: field('status'),
  preferred: ({ preferred }) => preferred,
  preferred_because: field('preferredBecause'),
  source_id: field('source'),
  source_code: ({ source }, { state }) => get(state, 'source', source ?? '')?.code,
  exhibit_id: field('exhibit'),
  exhibit_number: ({ exhibit }, { state }) => get(state, 'exhibit', exhibit ?? '')?.number,
  locator: field('locator'),
  passage: field('passage'),
  grading_scheme: claim => schemeOf(claim),
  source_grade: field('sourceGrade'),
  information_grade: field('informationGrade'),
  handling_grade: field('handlingGrade'),
  handling: field('handling'),
  valid_from: field('validFrom'),
  valid_to: field('validTo'),
  observed_at: field('observedAt'),
  reason: field('reason'),
  superseded_by: field('supersededBy'),
  recorded_by: field('author'),
  recorded_at: field('at'),
}

/** Whether the entity or link it is about was removed, so that the claim speaks of nothing any more. */
function isAboutRemoved(state: CaseState, { subject }: Claim): boolean {
  const record = state.records.get(subject)
  return record === undefined || 'removed' in record
}

/** Three tables of one shape, so that nobody can sum or map what is no finding by overlooking a column. */
export function claimTableOf(state: CaseState, claim: Claim): ClaimTable {
  if (!isCurrent(claim) || isAboutRemoved(state, claim)) return 'former_claims'
  return claim.status === 'illustrative' ? 'illustrative_claims' : 'claims'
}

const claimTable = (name: ClaimTable) =>
  defineTable<ClaimTable, Claim>(
    name,
    ({ state }) => present(state, 'claim').filter(claim => claimTableOf(state, claim) === name),
    cells,
  )

export const claims = claimTable('claims')
export const formerClaims = claimTable('former_claims')
export const illustrativeClaims = claimTable('illustrative_claims')
