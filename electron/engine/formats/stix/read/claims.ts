import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf, isObject } from '#engine/formats/reading/parse-json.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { StixObject } from '../terms/object.ts'
import { textsOf } from './read.ts'
import { propertyFor } from './types.ts'

/** What one property of an object says of a thing of that type, as claims. */
export function claimsFrom(
  type: EntityType | LinkType,
  object: StixObject,
  name: string,
  value: unknown,
): FoundClaim[] {
  if (name === 'external_references') return referenceClaims(type, object.id, value)
  const property = propertyNamed(type, name)
  const label = name.replaceAll('_', ' ')
  return textsFor(object, name, value, property, label).flatMap(
    text => claimFrom(type, property, text, label, object.id) ?? [],
  )
}

/** Ours for one of STIX: the other way round than it is written. */
export function propertyNamed(type: EntityType | LinkType, name: string): string | undefined {
  const places = type.properties.filter(each => each.id !== 'amount' && each.maps?.stix?.includes(name))
  const mapped = places.find(each => each.maps?.stix?.[0] === name) ?? places[0]
  const other = entryOf(propertyFor, name)
  return mapped?.id ?? (other !== undefined && propertyOf(type, other) ? other : undefined)
}

/** The texts as the kind of our property reads them. */
function textsFor(
  object: StixObject,
  name: string,
  value: unknown,
  property: string | undefined,
  label: string,
): readonly string[] {
  if (name === 'hashes' && isObject(value))
    return Object.entries(value).map(([algorithm, hex]) => `${algorithm}: ${String(hex)}`)
  if (name === 'latitude') {
    const within =
      typeof object['precision'] === 'number' && object['precision'] > 0 ? ` within ${object['precision']} m` : ''
    return [`${String(value)}, ${String(object['longitude'])}${within}`]
  }
  const texts = textsOf(value)
  if (object.type === 'phone-number' && name === 'value')
    return texts.map(text => (/^\d+$/.test(text) ? `+${text}` : text))
  if (property === 'mac') return texts.map(text => `MAC: ${text}`)
  if (property === 'user-id' || property === 'number') return texts.map(text => `${label}: ${text}`)
  return texts
}

function referenceClaims(type: EntityType | LinkType, locator: string, value: unknown): FoundClaim[] {
  const references = Array.isArray(value) ? value.filter(isObject) : []
  return references.flatMap(reference => {
    const words = ['source_name', 'external_id', 'description', 'url'].flatMap(field => textsOf(reference[field]))
    return claimFrom(type, undefined, words.join(', '), 'external reference', locator) ?? []
  })
}
