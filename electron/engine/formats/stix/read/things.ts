import { valueFrom } from '#engine/formats/mapping/claim-from.ts'
import { entityAt, type Gathered, under } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { StixObject } from '../terms/object.ts'
import { propertyNamed } from './claims.ts'
import type { Markings } from './markings.ts'
import { type Observable, observableOf } from './pattern.ts'
import { entityFor, identityClasses, isClass } from './types.ts'

export interface Taking {
  readonly gathered: Gathered
  readonly objects: ReadonlyMap<string, StixObject>
  readonly markings: Markings
  readonly state: CaseState
  /** The record an object of ours stands for. */
  readonly recordOf: ReadonlyMap<string, string>
}

export interface ThingHere {
  readonly key: string
  readonly type: string
}

/** What an object is here, and by which key; null where it is no thing. */
export function thingAt(taking: Taking, id: string): ThingHere | null {
  const key = taking.recordOf.get(id) ?? id
  const record = taking.state.records.get(key)
  if (record) return record.record === 'entity' ? { key, type: record.type } : null
  const object = taking.objects.get(id)
  const type = object && object['revoked'] !== true ? typeOf(object) : undefined
  return type === undefined ? null : { key, type }
}

function typeOf(object: StixObject): string | undefined {
  const type = entryOf(entityFor, object.type)
  if (object.type === 'indicator') return observed(object)?.type
  if (object.type === 'identity' && isClass(object)) return undefined
  if (object.type === 'identity') return entryOf(identityClasses, String(object['identity_class'])) ?? type
  if (object.type === 'threat-actor' && object['resource_level'] === 'individual') return 'person'
  if (
    object.type === 'location' &&
    object['country'] !== undefined &&
    !object['name'] &&
    object['latitude'] === undefined
  )
    return 'country'
  if (type !== 'wallet') return type
  const address = builtIn.entityType('address')?.properties.find(each => each.id === 'address')
  return address && valueFrom(address, String(object['value'] ?? object['address'] ?? '')) ? 'address' : type
}

/** What an indicator points at, where that is one value our type can hold. */
export function observed(object: StixObject): { readonly type: string; readonly observable: Observable } | undefined {
  const observable = observableOf(object['pattern'])
  const type = observable && entryOf(entityFor, observable.type)
  const known = builtIn.entityType(type ?? '')
  return observable && type && known && propertyNamed(known, observable.property) ? { type, observable } : undefined
}

/** Claims about a thing, with the handling that the object's markings give that property of it. */
export function claim(
  { gathered, markings }: Taking,
  object: StixObject,
  key: string,
  type: string,
  claims: readonly FoundClaim[],
  name: string,
): void {
  const handling = markings.of(object, name)
  entityAt(gathered, key, type).claims.push(...under(handling, claims))
}
