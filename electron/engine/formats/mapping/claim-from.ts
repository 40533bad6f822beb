import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { EntityType, Property } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import type { FoundClaim } from '../reading/importer.ts'

/**
 * What a text says under a property, by the first of its kinds that can read it; null where none can. `decimal`: what
 * comes before fractions, where the standard says so; without it a figure that can be read both ways is not read.
 */
export function valueFrom(property: Property, text: string, decimal?: DecimalMark): Value | null {
  for (const id of [property.kind, ...(property.also ?? [])]) {
    if (id === 'file') continue
    const value = kindOf(id).read(text, { ...property.options, ...(decimal && { decimal }) })
    if (!('unreadable' in value)) return value
  }
  return null
}

/**
 * A claim out of a foreign text. What the type has no property for, or its kind cannot read, is kept as a description
 * with the file's own word before it; null where the type has no description either.
 */
export function claimFrom(
  type: EntityType | LinkType,
  property: string | undefined,
  text: string,
  label: string,
  locator: string,
  decimal?: DecimalMark,
): FoundClaim | null {
  const known = property === undefined ? undefined : propertyOf(type, property)
  const value = known ? valueFrom(known, text, decimal) : null
  if (known && value) return { property: known.id, value, ...asWritten(value, text), locator }
  const words = known?.id === 'description' ? text : `${label}: ${text}`
  const description = propertyOf(type, 'description')
  const described = description ? valueFrom(description, words) : null
  return described ? { property: 'description', value: described, locator } : null
}

/** The file's own spelling, where the value does not have it. */
const asWritten = (value: Value, text: string) => {
  const original = text.trim()
  return kindOf(value.kind).write(value) === original ? {} : { original }
}
