import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import type { EntityType, Property as OurProperty } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyNamed, type Schema } from '../terms/model.ts'
import { propertyFor } from './schemata.ts'

const byTypes = new Map<string, ReadonlyMap<string, OurProperty>>()

/** Our property for each of the schema's, the other way round than it is written. */
function ours(type: EntityType | LinkType, schema: Schema): ReadonlyMap<string, OurProperty> {
  const key = `${type.id} ${schema.name}`
  const known = byTypes.get(key)
  if (known) return known
  const found = new Map<string, OurProperty>()
  for (const property of type.properties) {
    const name = property.maps?.ftm?.find(each => propertyNamed(schema, each))
    if (name !== undefined && !found.has(name)) found.set(name, property)
  }
  byTypes.set(key, found)
  return found
}

type Values = ReadonlyMap<string, readonly string[]>

/** How FollowTheMoney writes numbers. */
const mark = 'point'

/** Halves that only mean something beside another property. */
const halves: ReadonlySet<string> = new Set(['currency', 'currencySymbol', 'longitude'])

/**
 * One value as a claim; null for a half whose other half tells it, and where the type can hold no words. `values` are
 * all that stand beside it.
 */
export function claimOf(
  type: EntityType | LinkType,
  schema: Schema,
  name: string,
  text: string,
  values: Values,
  where: string,
): FoundClaim | null {
  const property = ours(type, schema).get(name)
  const datum = propertyNamed(schema, name)
  const label = datum?.label ?? name
  if (halves.has(name) && hasPartner(name, values)) return null
  if (property?.kind === 'money')
    return claimFrom(type, property.id, `${text} ${unitOf(name, values)}`.trim(), label, where, mark)
  if (name === 'latitude') {
    return claimFrom(type, 'coordinates', `${text}, ${values.get('longitude')?.[0] ?? ''}`, label, where, mark)
  }
  if (property)
    return claimFrom(type, property.id, readable(datum?.type.name, property, label, text), label, where, mark)
  const other = entryOf(propertyFor, name)
  if (other) return claimFrom(type, other, text, label, where, mark)
  if (datum?.type.name === 'identifier') return claimFrom(type, 'identifier', `${label}: ${text}`, label, where)
  if (datum?.type.name === 'topic') return claimFrom(type, undefined, datum.type.getLabel(text), label, where)
  return claimFrom(type, undefined, text, label, where)
}

const hasPartner = (name: string, values: Values) =>
  name === 'longitude' ? values.has('latitude') : ['amount', 'balance', 'publicKey'].some(each => values.has(each))

function unitOf(name: string, values: Values): string {
  if (name === 'amountUsd') return 'USD'
  if (name === 'amountEur') return 'EUR'
  return (values.get('currency') ?? values.get('currencySymbol'))?.[0]?.toUpperCase() ?? ''
}

/** As our kind reads it: times of FollowTheMoney are UTC, identifiers want to know whose they are. */
function readable(type: string | undefined, { kind, options }: OurProperty, label: string, text: string): string {
  if (kind === 'date' && text.includes('T') && !/(Z|[+-]\d\d:?\d\d)$/.test(text)) return `${text}Z`
  if (kind === 'identifier' && type === 'identifier' && options?.scheme === undefined) return `${label}: ${text}`
  return text
}
