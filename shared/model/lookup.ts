import type { Property } from './entity-type.ts'
import { valueKinds } from './kinds/list.ts'
import type { Amount, KindId, Span, Value, ValueKind } from './value.ts'

/** The behaviour of a kind. */
export function kindOf<K extends KindId>(id: K): ValueKind<K> {
  return valueKinds[id]
}

/** What the kind of a value says of it; null or undefined where that does not apply to its kind. */
export const exhibitOf = (value: Value): string | undefined => kindOf<KindId>(value.kind).exhibit?.(value)
export const amountOf = (value: Value): Amount | null => kindOf<KindId>(value.kind).amount?.(value) ?? null
export const spanOf = (value: Value): Span | undefined => kindOf<KindId>(value.kind).span?.(value)
export const bareText = (value: Value): string | undefined => kindOf<KindId>(value.kind).bare?.(value)
/** The value as a text with every digit, which `read` turns back into it. */
export const writeValue = (value: Value): string => kindOf<KindId>(value.kind).write(value)

export const formatValue = (value: Value): string => kindOf(value.kind).format(value)

/** The property of an entity or link type, by id; one that was taken out of it too. */
export function propertyOf({ properties, former }: WithProperties, id: string): Property | undefined {
  return properties.find(property => property.id === id) ?? former?.find(property => property.id === id)
}

/** The word people name a property by: its id, or of one that a case made, whose id says nothing, its title. */
export const propertyName = ({ id, title, custom }: Property): string => (custom ? title : id)

interface WithProperties {
  readonly properties: readonly Property[]
  readonly former?: readonly Property[]
}

/** Whether two values of one single-valued property can both be true. Values of two kinds cannot. */
export function agree(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false
  return kindOf(a.kind).agrees(a, b)
}
