import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { currentClaims } from './claims.ts'

/** The type of an entity or link of the case, by its id; undefined for anything else, and for a type nobody knows. */
export const typeOf = (state: CaseState, id: string): EntityType | LinkType | undefined =>
  state.catalogue.typeOf(state.records.get(id))

/** What a claim's property is called on what it is about; its id where the type has no such property. */
export function propertyTitle(state: CaseState, { subject, property }: Pick<Claim, 'subject' | 'property'>): string {
  const type = typeOf(state, subject)
  return (type && propertyOf(type, property)?.title) ?? property
}

/** The claim an entity is called by: the first standing one of the first property of its type's caption that has any. */
export function captionClaim(state: CaseState, id: string): Claim | undefined {
  const type = state.catalogue.entityType(get(state, 'entity', id)?.type ?? '')
  for (const property of type?.caption ?? []) {
    const [first] = currentClaims(state, id, property)
    if (first) return first
  }
  return undefined
}
