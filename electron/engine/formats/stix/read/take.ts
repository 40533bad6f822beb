import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import { entityAt, note, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { StixObject } from '../terms/object.ts'
import { claimsFrom } from './claims.ts'
import { refsOf, textsOf } from './read.ts'
import { join } from './relationships.ts'
import { claim, observed, type Taking, type ThingHere, thingAt } from './things.ts'
import { referenceFor, secrets, structure, whyUnread } from './types.ts'

/** Takes in a thing; what has no counterpart is reported with the reason. */
export function takeThing(taking: Taking, object: StixObject): void {
  const thing = thingAt(taking, object.id)
  if (object['revoked'] === true) unread(taking.gathered, object.id, 'revoked by whoever wrote it')
  else if (!thing)
    unread(taking.gathered, object.id, entryOf(whyUnread, object.type) ?? `nothing here is ${withArticle(object.type)}`)
  else {
    entityAt(taking.gathered, thing.key, thing.type)
    const isMessage = object.type === 'email-message' && thing.type === 'event'
    const kind = [{ property: 'kind', value: 'message', locator: object.id }]
    if (isMessage) claim(taking, object, thing.key, thing.type, kind, 'type')
    say(taking, object, thing.key, thing.type)
    reportMarkings(taking, object, thing)
  }
}

/** Words of its markings that are no code, as a claim; and in the report, markings that nobody knows. */
function reportMarkings(taking: Taking, object: StixObject, { key, type: typeId }: ThingHere): void {
  const type = taking.gathered.catalogue.entityType(typeId)
  for (const why of taking.markings.unknown(object)) note(taking.gathered, object.id, why)
  const notes = type
    ? taking.markings.notes(object).map(text => claimFrom(type, undefined, text, 'marking', object.id))
    : []
  claim(
    taking,
    object,
    key,
    typeId,
    notes.filter(each => each !== null),
    'object_marking_refs',
  )
}

/** Every property as claims about the thing, in the order of the file. */
function say(taking: Taking, object: StixObject, key: string, typeId: string): void {
  const type = taking.gathered.catalogue.entityType(typeId)
  if (!type) return
  const { observable } = (object.type === 'indicator' && observed(object)) || {}
  if (observable)
    claim(
      taking,
      object,
      key,
      typeId,
      claimsFrom(type, { ...object, type: observable.type }, observable.property, observable.value),
      'pattern',
    )
  for (const [name, value] of Object.entries(object)) {
    if (structure.has(name) || (observable && name === 'pattern')) continue
    if (secrets.has(name)) unread(taking.gathered, object.id, `${name}: secrets are not taken in`)
    else if (/_refs?$/.test(name)) takeReferences(taking, object, name, value)
    else if (!isPlainClass(object, name))
      claim(
        taking,
        object,
        key,
        typeId,
        observable ? indicated(taking, typeId, object, name, value) : claimsFrom(type, object, name, value),
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
function indicated(
  { gathered }: Taking,
  typeId: string,
  object: StixObject,
  name: string,
  value: unknown,
): FoundClaim[] {
  const type = gathered.catalogue.entityType(typeId)
  if (!type || name === 'description') return type ? claimsFrom(type, object, name, value) : []
  const label = name === 'name' ? 'indicator' : name.replaceAll('_', ' ')
  const property = name === 'name' && type.properties.some(each => each.id === 'indicator') ? 'indicator' : undefined
  return textsOf(value).flatMap(text => claimFrom(type, property, text, label, object.id) ?? [])
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
