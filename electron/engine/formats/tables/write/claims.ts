import { schemeOf } from '#shared/model/grade.ts'
import { amountOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import type { Asked } from './asked.ts'
import { figuresOf, periodOf, valueText } from './findings.ts'
import { present } from './in-order.ts'
import { type Cells, defineTable } from './table.ts'

type ClaimTable = 'claims' | 'former_claims' | 'illustrative_claims'

const field =
  (name: keyof Claim) =>
  (claim: Claim): string | undefined =>
    claim[name] as string | undefined

const cells: Cells<ClaimTable, Claim> = {
  id: field('id'),
  subject_id: field('subject'),
  subject_kind: ({ subject }, asked) => asked.subject(subject).record?.record,
  subject_label: ({ subject }, { label }) => label(subject),
  property: field('property'),
  property_title: ({ subject, property }, { propertyTitle }) => propertyTitle(subject, property),
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

/**
 * Three tables of one shape, so that nobody can sum or map what is no finding by overlooking a column. What is about a
 * removed entity or link speaks of nothing any more.
 */
function claimTableOf({ subject }: Asked, claim: Claim): ClaimTable {
  if (!isCurrent(claim) || subject(claim.subject).isRemoved) return 'former_claims'
  return claim.status === 'illustrative' ? 'illustrative_claims' : 'claims'
}

const sorted = new WeakMap<Asked, ReadonlyMap<ClaimTable, readonly Claim[]>>()

/** The claims of one of the tables, by id. */
export function claimsIn(asked: Asked, table: ClaimTable): readonly Claim[] {
  const held = sorted.get(asked) ?? Map.groupBy(present(asked.state, 'claim'), claim => claimTableOf(asked, claim))
  sorted.set(asked, held)
  return held.get(table) ?? []
}

const claimTable = (name: ClaimTable) => defineTable<ClaimTable, Claim>(name, asked => claimsIn(asked, name), cells)

export const claims = claimTable('claims')
export const formerClaims = claimTable('former_claims')
export const illustrativeClaims = claimTable('illustrative_claims')
