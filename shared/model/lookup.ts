import type { EntityType, Property } from './entity-type.ts'
import { valueKinds } from './kinds/list.ts'
import type { LinkType } from './link-type.ts'
import { linkTypes } from './links/list.ts'
import { entityTypes } from './types/list.ts'
import type { Amount, KindId, Span, Value, ValueKind } from './value.ts'

const typeById = new Map(entityTypes.map(type => [type.id, type]))
const linkById = new Map(linkTypes.map(type => [type.id, type]))

export const entityType = (id: string): EntityType | undefined => typeById.get(id)
export const linkType = (id: string): LinkType | undefined => linkById.get(id)

/** The type of an entity or link, be it in a case, read out of a file or about to be made. */
export function typeOfSubject(
  subject: { readonly record?: string; readonly type?: unknown } | undefined,
): EntityType | LinkType | undefined {
  if (subject?.record === 'entity') return entityType(String(subject.type))
  return subject?.record === 'link' ? linkType(String(subject.type)) : undefined
}

/** The behaviour of a kind. */
export function kindOf<K extends KindId>(id: K): ValueKind<K> {
  return valueKinds[id]
}

/** What each value is asked of its kind; null where that is no question of its kind. */
export const exhibitOf = (value: Value): string | undefined => kindOf<KindId>(value.kind).exhibit?.(value)
export const amountOf = (value: Value): Amount | null => kindOf<KindId>(value.kind).amount?.(value) ?? null
export const spanOf = (value: Value): Span | undefined => kindOf<KindId>(value.kind).span?.(value)
export const bareText = (value: Value): string | undefined => kindOf<KindId>(value.kind).bare?.(value)
/** Every digit and all that `read` turns back into it. */
export const writeValue = (value: Value): string => kindOf<KindId>(value.kind).write(value)

export const formatValue = (value: Value): string => kindOf(value.kind).format(value)

/** The property of an entity or link type, by id. */
export function propertyOf(type: { readonly properties: readonly Property[] }, id: string): Property | undefined {
  return type.properties.find(property => property.id === id)
}

/** Whether two values of one single-valued property can both be true. Values of two kinds cannot. */
export function agree(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false
  return kindOf(a.kind).agrees(a, b)
}

/** Whether a link of this type may lead from one entity type to another; a symmetric one may lead either way. */
export function endsFit(type: LinkType, from: string, to: string): boolean {
  if (type.sameGroup && entityType(from)?.group !== entityType(to)?.group) return false
  const fits = (a: string, b: string) => holds(type.from, a) && holds(type.to, b)
  return fits(from, to) || (type.symmetric === true && fits(to, from))
}

const holds = (ends: LinkType['from'], type: string) => ends === 'any' || ends.includes(type)

/** How many pairs of entity types a link type may join: the fewer, the more it says. */
function breadth({ from, to }: LinkType): number {
  const count = (ends: LinkType['from']) => (ends === 'any' ? entityTypes.length : ends.length)
  return count(from) * count(to)
}

const bySpecificity = linkTypes.toSorted((a, b) => breadth(a) - breadth(b))

/** The link types that fit both ends, the most telling first. */
export function linkTypesBetween(from: string, to: string): LinkType[] {
  return bySpecificity.filter(type => endsFit(type, from, to))
}
