import type { EntityType, Property } from './entity-type.ts'
import { valueKinds } from './kinds/list.ts'
import type { LinkType } from './link-type.ts'
import { linkTypes } from './links/list.ts'
import { entityTypes } from './types/list.ts'
import type { KindId, Value, ValueKind, ValueOf } from './value.ts'

const typeById = new Map(entityTypes.map(type => [type.id, type]))
const linkById = new Map(linkTypes.map(type => [type.id, type]))
const kindById = new Map(valueKinds.map(kind => [kind.id, kind]))

export const entityType = (id: string): EntityType | undefined => typeById.get(id)
export const linkType = (id: string): LinkType | undefined => linkById.get(id)

/** The behaviour of a kind. Every KindId has one; registries.test.ts holds that. */
export function kindOf<K extends KindId>(id: K): ValueKind<K> {
  return kindById.get(id) as unknown as ValueKind<K>
}

export const formatValue = (value: Value): string => kindOf(value.kind).format(value as ValueOf<typeof value.kind>)

/** The property of an entity or link type, by id. */
export function propertyOf(type: { readonly properties: readonly Property[] }, id: string): Property | undefined {
  return type.properties.find(property => property.id === id)
}

/** Whether two values of one single-valued property can both be true. Values of two kinds cannot. */
export function agree(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false
  return kindOf(a.kind).agrees(a as ValueOf<typeof a.kind>, b as ValueOf<typeof a.kind>)
}

/** Whether a link of this type may lead from one entity type to another; a symmetric one may lead either way. */
export function endsFit(type: LinkType, from: string, to: string): boolean {
  const fits = (a: string, b: string) => holds(type.from, a) && holds(type.to, b)
  return fits(from, to) || (type.symmetric === true && fits(to, from))
}

const holds = (ends: LinkType['from'], type: string) => ends === 'any' || ends.includes(type)

/** The link types that fit both ends, in the order of the list. */
export function linkTypesBetween(from: string, to: string): LinkType[] {
  return linkTypes.filter(type => endsFit(type, from, to))
}
