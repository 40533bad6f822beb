import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { plainThing } from '#shared/model/own-types.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { currentClaims } from './claims.ts'

/** The type of an entity or link of the case, by its id; undefined for anything else, and for a type nobody knows. */
const typeOf = (state: CaseState, id: string): EntityType | LinkType | undefined =>
  state.catalogue.typeOf(state.records.get(id))

/** What a claim's property is called on what it is about; its id where the type has no such property. */
export function propertyTitle(state: CaseState, { subject, property }: Pick<Claim, 'subject' | 'property'>): string {
  const type = typeOf(state, subject)
  return (type && propertyOf(type, property)?.title) ?? property
}

/** The word by which a property is asked for: its id, or of one of the case's own, whose id says nothing, its title. */
export function propertyWord(state: CaseState, { subject, property }: Pick<Claim, 'subject' | 'property'>): string {
  const type = typeOf(state, subject)
  const known = type && propertyOf(type, property)
  return known?.custom ? known.title.toLowerCase() : property
}

/**
 * The claim an entity is called by: the first current one of the first property of its type's caption that has any. What is
 * of a type this version does not know is called by its name.
 */
export function captionClaim(state: CaseState, id: string): Claim | undefined {
  const entity = get(state, 'entity', id)
  if (!entity) return undefined
  const type = state.catalogue.entityType(entity.type) ?? plainThing
  for (const property of type.caption) {
    const [first] = currentClaims(state, id, property)
    if (first) return first
  }
  return undefined
}
