import { type EntityType, entityGroups } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { hasConflict } from '#shared/queries/claims.ts'
import {
  amountsOf,
  findingsOf,
  gradesOf,
  type Period,
  type SubjectFindings,
  timeOf,
  valuesOf,
  valueText,
} from './findings.ts'
import { present } from './in-order.ts'
import { defineTable } from './table.ts'

interface NodeRow extends SubjectFindings {
  readonly entity: Entity
  readonly type: EntityType | undefined
  readonly period: Period
}

export function nodeRow(state: CaseState, entity: Entity): NodeRow {
  const type = state.catalogue.entityType(entity.type)
  const { claims, findings, illustrative } = findingsOf(state, entity.id)
  return { entity, type, claims, findings, illustrative, period: timeOf(findings, type?.time) }
}

function* nodeRows({ state }: { readonly state: CaseState }): Iterable<NodeRow> {
  for (const entity of present(state, 'entity')) yield nodeRow(state, entity)
}

const values =
  (...properties: readonly string[]) =>
  ({ findings }: NodeRow) =>
    valuesOf(findings, ...properties)

/** The entities that stand, one a row. Every property column holds all findings of that property. */
export const nodes = defineTable('nodes', nodeRows, {
  id: ({ entity }) => entity.id,
  type: ({ entity }, { state }) => state.catalogue.builtInId(entity.type),
  label: (row, { entityLabel }) => entityLabel(row.entity.id, row),
  type_title: ({ type, entity }) => type?.title ?? entity.type,
  group: ({ type }) => type && entityGroups[type.group],
  context: ({ type, findings }) => {
    const first = (type?.context ?? []).flatMap(property => findings.find(claim => claim.property === property) ?? [])
    return first.map(claim => valueText(claim.value)).join(' · ')
  },
  name: values('name'),
  alias: values('alias'),
  country: values('country', 'nationality', 'jurisdiction'),
  address: values('address'),
  chain: ({ findings }) => {
    const chains = findings.flatMap(({ value }) => (value.kind === 'address' ? [value.chain] : []))
    return [...new Set(chains)].join(' | ') || valuesOf(findings, 'chain')
  },
  identifier: values('identifier', 'registration', 'account'),
  email: values('email'),
  phone: values('phone'),
  url: values('url'),
  description: values('description'),
  indicator: values('indicator'),
  amounts: ({ type, findings }) => amountsOf(findings, id => (type && propertyOf(type, id)?.title) ?? id),
  date_from: ({ period }) => period.date_from,
  date_to: ({ period }) => period.date_to,
  illustrative: ({ illustrative }) => illustrative.length > 0 || undefined,
  conflict: ({ entity, claims }, { state }) => hasConflict(state, entity.id, claims) || undefined,
  claims: ({ findings }) => findings.length,
  grades: ({ findings }) => gradesOf(findings),
  added_by: ({ entity }) => entity.author,
  added_at: ({ entity }) => entity.at,
})
