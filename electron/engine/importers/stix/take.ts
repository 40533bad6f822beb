import { linkTypes } from '#shared/model/links/list.ts'
import { endsFit, entityType, linkType } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { StixObject } from '../../exporters/stix/object.ts'
import { claimFrom, valueFrom } from '../foreign/claim-from.ts'
import { entityAt, type Gathered, linkAt, unread } from '../gathered.ts'
import type { FoundClaim } from '../importer.ts'
import { entryOf } from '../parse-json.ts'
import type { Markings } from './markings.ts'
import { type Observable, observableOf } from './pattern.ts'
import { refsOf, textsOf } from './read.ts'
import { claimsFrom, propertyNamed } from './said.ts'
import { entityFor, identityClasses, referenceFor, relationshipFor, secrets, structure, whyUnread } from './types.ts'

export interface Taking {
  readonly gathered: Gathered
  readonly objects: ReadonlyMap<string, StixObject>
  readonly markings: Markings
  readonly state: CaseState
  /** The record an object of ours stands for. */
  readonly recordOf: ReadonlyMap<string, string>
}

/** What an object is here, and by which key; null where it is no thing. */
export function thingAt(taking: Taking, id: string): { readonly key: string; readonly type: string } | null {
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
  const address = entityType('address')?.properties.find(each => each.id === 'address')
  return address && valueFrom(address, String(object['value'] ?? object['address'] ?? '')) ? 'address' : type
}

/** What an indicator points at, where that is one value our type can hold. */
function observed(object: StixObject): { readonly type: string; readonly said: Observable } | undefined {
  const said = observableOf(object['pattern'])
  const type = said && entryOf(entityFor, said.type)
  const known = entityType(type ?? '')
  return said && type && known && propertyNamed(known, said.property) ? { type, said } : undefined
}

/** Takes in a thing; what has no counterpart is told with the reason. */
export function takeThing(taking: Taking, object: StixObject): void {
  const thing = thingAt(taking, object.id)
  if (object['revoked'] === true) unread(taking.gathered, object.id, 'revoked by whoever wrote it')
  else if (!thing)
    unread(taking.gathered, object.id, entryOf(whyUnread, object.type) ?? `nothing here is a ${object.type}`)
  else {
    entityAt(taking.gathered, thing.key, thing.type)
    say(taking, object, thing.key, thing.type)
    for (const marking of taking.markings.unknown(object))
      unread(taking.gathered, object.id, `${marking} is defined nowhere in the file`)
  }
}

/** Every property as claims about the thing, in the order of the file. */
function say(taking: Taking, object: StixObject, key: string, typeId: string): void {
  const type = entityType(typeId)
  if (!type) return
  const { said } = (object.type === 'indicator' && observed(object)) || {}
  if (said)
    claim(
      taking,
      object,
      key,
      typeId,
      claimsFrom(type, { ...object, type: said.type }, said.property, said.value),
      'pattern',
    )
  for (const [name, value] of Object.entries(object)) {
    if (structure.has(name) || (said && name === 'pattern')) continue
    if (secrets.has(name)) unread(taking.gathered, object.id, `${name}: secrets are not taken in`)
    else if (/_refs?$/.test(name)) takeReferences(taking, object, name, value)
    else if (!isPlainClass(object, name))
      claim(
        taking,
        object,
        key,
        typeId,
        said ? indicated(typeId, object, name, value) : claimsFrom(type, object, name, value),
        name,
      )
  }
  const reporter = taking.objects.get(String(object['created_by_ref']))
  const by =
    reporter?.['name'] === undefined
      ? null
      : claimFrom(type, undefined, String(reporter['name']), 'reported by', object.id)
  if (by) claim(taking, object, key, typeId, [by], 'created_by_ref')
}

/** The class that made it what it is here says nothing more. */
const isPlainClass = ({ type, identity_class }: StixObject, name: string) =>
  type === 'identity' &&
  name === 'identity_class' &&
  ['individual', 'group', 'organization'].includes(String(identity_class))

/** The name of an indicator is not the name of what it points at, but what is suspected of it. */
function indicated(typeId: string, object: StixObject, name: string, value: unknown): FoundClaim[] {
  const type = entityType(typeId)
  if (!type || name === 'description') return type ? claimsFrom(type, object, name, value) : []
  const label = name === 'name' ? 'indicator' : name.replaceAll('_', ' ')
  const property = name === 'name' && type.properties.some(each => each.id === 'indicator') ? 'indicator' : undefined
  return textsOf(value).flatMap(text => claimFrom(type, property, text, label, object.id) ?? [])
}

function claim(
  { gathered, markings }: Taking,
  object: StixObject,
  key: string,
  type: string,
  claims: readonly FoundClaim[],
  name: string,
): void {
  const handling = markings.of(object, name)
  entityAt(gathered, key, type).claims.push(
    ...claims.map(each => (handling === undefined ? each : { ...each, handling })),
  )
}

function takeReferences(taking: Taking, object: StixObject, name: string, value: unknown): void {
  const [type, back] = entryOf(referenceFor, name) ?? ['related-to']
  for (const ref of refsOf(value)) {
    const [from, to] = back ? [ref, object.id] : [object.id, ref]
    const made = join(taking, {
      key: `${object.id} ${name} ${ref}`,
      types: [type],
      from,
      to,
      label: name.replaceAll('_', ' '),
    })
    if (!made) unread(taking.gathered, object.id, `${name}: ${ref} is not a thing in this file`)
  }
}

/** A relationship as a link; where one end is no thing here, in words about the other. */
export function takeRelationship(taking: Taking, object: StixObject): void {
  const { gathered } = taking
  const [from, to, name] = [object['source_ref'], object['target_ref'], object['relationship_type']].map(String)
  if (object['revoked'] === true) return void unread(gathered, object.id, 'revoked by whoever wrote it')
  const label = (name ?? '').replaceAll('-', ' ')
  const made = join(taking, { key: object.id, types: typesFor(name ?? ''), from: from ?? '', to: to ?? '', label })
  if (made) {
    const type = linkType(made.type)
    for (const [field, value] of Object.entries(object)) {
      if (structure.has(field) || !type) continue
      const handling = taking.markings.of(object, field)
      made.claims.push(
        ...claimsFrom(type, object, field, value).map(each => ({ ...each, ...(handling && { handling }) })),
      )
    }
  } else if (!tellEnd(taking, object, from ?? '', to ?? '', label)) {
    const missing = [from, to].filter(id => !thingAt(taking, id ?? '')).join(' and ')
    unread(gathered, object.id, `${label}: not taken in, for nothing in this file is ${missing}`)
  }
}

function typesFor(name: string): readonly string[] {
  const same = linkTypes.filter(type => type.maps?.stixRelationship === name).map(type => type.id)
  return [name, ...same, ...(entryOf(relationshipFor, name) ? [name] : [])]
}

/** The end that is a thing is told what it is to the other, by the other's name. */
function tellEnd(taking: Taking, object: StixObject, from: string, to: string, label: string): boolean {
  const [a, b] = [thingAt(taking, from), thingAt(taking, to)]
  const [thing, other] = a ? [a, taking.objects.get(to)] : [b, taking.objects.get(from)]
  const type = entityType(thing?.type ?? '')
  if (!thing || !type || !other) return false
  const name = `${other.type} ${String(other['name'] ?? other.id)}`
  const said = claimFrom(type, undefined, a ? `${label} ${name}` : `${name} ${label} this`, 'relationship', object.id)
  if (said) claim(taking, object, thing.key, thing.type, [said], 'description')
  return said !== null
}

interface Joining {
  readonly key: string
  /** Our types to try, in turn. */
  readonly types: readonly string[]
  readonly from: string
  readonly to: string
  /** The file's own word for the link. */
  readonly label: string
}

/** The first type that fits the ends, else a plain relation with the file's word; null where an end is no thing. */
export function join(taking: Taking, { key, types, from, to, label }: Joining) {
  const [a, b] = [thingAt(taking, from), thingAt(taking, to)]
  if (!a || !b) return null
  entityAt(taking.gathered, a.key, a.type)
  entityAt(taking.gathered, b.key, b.type)
  for (const name of types) {
    const [id, back] = linkType(name) ? [name] : (entryOf(relationshipFor, name) ?? [name])
    const [first, last] = back ? [b, a] : [a, b]
    const type = linkType(id)
    if (type && endsFit(type, first.type, last.type))
      return linkAt(taking.gathered, { key, type: id, from: first.key, to: last.key })
  }
  const made = linkAt(taking.gathered, { key, type: 'related-to', from: a.key, to: b.key })
  const related = linkType('related-to')
  const word = related ? claimFrom(related, 'relationship', label, label, key) : null
  if (word && made.claims.length === 0) made.claims.push(word)
  return made
}
