import { type LinkType, linkGroups } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { hasConflict } from '#shared/queries/claims.ts'
import { linkLine } from '#shared/queries/link-line.ts'
import {
  amountsOf,
  type Figures,
  figuresOf,
  findingsOf,
  gradesOf,
  type Period,
  type SubjectFindings,
  timeOf,
  valuesOf,
} from './findings.ts'
import { present } from './in-order.ts'
import { defineTable } from './table.ts'

interface LinkRow extends SubjectFindings {
  readonly link: Link
  readonly type: LinkType | undefined
  readonly figures: Figures
  readonly period: Period
}

/** Not removed, and neither was an end: without it a link says nothing. */
export const isPresentLink = (state: CaseState, link: Link): boolean =>
  !link.removed && [link.from, link.to].every(end => get(state, 'entity', end)?.removed === undefined)

export const presentLinks = (state: CaseState): readonly Link[] =>
  present(state, 'link').filter(link => isPresentLink(state, link))

export function linkRow(state: CaseState, link: Link): LinkRow {
  const type = state.catalogue.linkType(link.type)
  const { claims, findings, illustrative } = findingsOf(state, link.id)
  const amount = findings.find(claim => claim.property === type?.amount)
  const period = timeOf(findings, type?.time)
  return { link, type, claims, findings, illustrative, figures: figuresOf(amount?.value), period }
}

function* linkRows({ state }: { readonly state: CaseState }): Iterable<LinkRow> {
  for (const link of presentLinks(state)) yield linkRow(state, link)
}

const lines = { solid: 'stated', dotted: 'unconfirmed', dashed: 'correlation' } as const

/** The links that stand, one a row, with the entities at both ends. */
export const links = defineTable('links', linkRows, {
  id: ({ link }) => link.id,
  type: ({ link }, { state }) => state.catalogue.builtInId(link.type),
  from_id: ({ link }) => link.from,
  to_id: ({ link }) => link.to,
  label: ({ type, link }) => type?.title ?? link.type,
  group: ({ type }) => type && linkGroups[type.group],
  from_label: ({ link }, { label }) => label(link.from),
  to_label: ({ link }, { label }) => label(link.to),
  directed: ({ type }) => (type?.symmetric ? 'no' : 'yes'),
  correlation: ({ type }) => type?.correlation,
  line: ({ link, findings }, { state }) => lines[linkLine(state, link, findings)],
  date_from: ({ period }) => period.date_from,
  date_to: ({ period }) => period.date_to,
  amount: ({ figures }) => figures.amount,
  amount_base_units: ({ figures }) => figures.amount_base_units,
  asset: ({ figures }) => figures.asset,
  amounts: ({ type, findings }) => amountsOf(findings, id => (type && propertyOf(type, id)?.title) ?? id),
  transaction: ({ findings }) => valuesOf(findings, 'transaction'),
  description: ({ findings }) => valuesOf(findings, 'description'),
  illustrative: ({ illustrative }) => illustrative.length > 0 || undefined,
  conflict: ({ link, claims }, { state }) => hasConflict(state, link.id, claims) || undefined,
  claims: ({ findings }) => findings.length,
  grades: ({ findings }) => gradesOf(findings),
  added_by: ({ link }) => link.author,
  added_at: ({ link }) => link.at,
})
