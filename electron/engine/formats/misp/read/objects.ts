import { keyOf } from '#engine/formats/mapping/own-ids.ts'
import { count, type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { attributeTypes } from './attribute-types.ts'
import { refused, sayValue } from './attributes.ts'
import { withHandling } from './handling.ts'
import { propertyOfRelation, typeOfObject } from './object-names.ts'
import { begin, listOf, relate, say, sayBesides, text } from './reading.ts'

/** An object with its attributes as one entity; of an annotation, its text as words about the event. */
export function takeObject(gathered: Gathered, event: string | undefined, object: JsonObject, where: string): void {
  const name = text(object, 'name')
  const type = typeOfObject.get(name) ?? typeByAttributes(listOf(object, 'Attribute'))
  if (isSection(object)) return
  if (object['deleted'] === true) unread(gathered, where, 'it was deleted in MISP')
  else if (name === 'annotation' && event !== undefined) annotate(gathered, event, object, where)
  else if (type !== undefined) takeThing(gathered, event, type, object, where)
  else {
    count(gathered, `${name}, not taken`)
    unread(gathered, where, `no type of entity here holds the object "${name}"`)
  }
}

function takeThing(
  gathered: Gathered,
  event: string | undefined,
  type: string,
  object: JsonObject,
  where: string,
): void {
  const name = text(object, 'name')
  const attributes = listOf(object, 'Attribute')
  begin(gathered, where, type)
  if (name === 'email') say(gathered, where, 'kind', 'message', 'kind', where)
  if (!typeOfObject.has(name)) say(gathered, where, 'label', name, 'object', where)
  sayPlace(gathered, where, attributes)
  if (type === 'person') sayName(gathered, where, attributes)
  for (const [n, each] of attributes.entries()) {
    withHandling(gathered, each, () => takePart(gathered, name, where, each, text(each, 'uuid') || `${where}/${n}`))
  }
  sayBesides(gathered, where, object, where)
  if (event !== undefined) relate(gathered, keyOf(where, 'in', event), where, event, 'mentioned-in')
}

/** An object of a template that we do not know is what the first telling attribute in it is. */
const typeByAttributes = (attributes: readonly JsonObject[]): string | undefined =>
  attributes
    .map(each => attributeTypes.get(text(each, 'type').split('|')[0] ?? '')?.type)
    .find(type => type !== undefined && type !== 'document')

function takePart(gathered: Gathered, name: string, key: string, attribute: JsonObject, where: string): void {
  const [type, value, relation] = [
    text(attribute, 'type'),
    text(attribute, 'value'),
    text(attribute, 'object_relation'),
  ]
  const reason = refused(attribute, type)
  const property = propertyOfRelation(name, relation)
  if (reason) unread(gathered, where, reason)
  if (reason || property === '') return
  const meaning = attributeTypes.get(type)
  // Which digest it is, its type says and not the relation that the template gives all of them.
  if (property === undefined || meaning?.property === 'hash') {
    sayValue(gathered, key, meaning ? type : relation || type, value, where)
  } else say(gathered, key, property, (meaning?.prefix ?? '') + value, relation, where)
  sayBesides(gathered, key, attribute, where)
}

/** Latitude and longitude stand apart in MISP. */
function sayPlace(gathered: Gathered, key: string, attributes: readonly JsonObject[]): void {
  const of = (relation: string) => attributes.find(each => text(each, 'object_relation') === relation)
  const [latitude, longitude] = [of('latitude'), of('longitude')]
  if (latitude && longitude)
    say(gathered, key, 'coordinates', `${text(latitude, 'value')}, ${text(longitude, 'value')}`, 'coordinates', key)
}

const partsOfName = ['first-name', 'middle-name', 'last-name']

/** A person whose name stands in parts has them as one name too, under the handling of each. */
function sayName(gathered: Gathered, key: string, attributes: readonly JsonObject[]): void {
  const told = attributes.filter(each => refused(each, text(each, 'type')) === undefined)
  const of = (relation: string) => told.find(each => text(each, 'object_relation') === relation)
  const parts = partsOfName.map(of).filter(each => each !== undefined)
  if (parts.length === 0 || of('full-name')) return
  const name = parts.map(each => text(each, 'value').trim()).join(' ')
  const sayIt = () => say(gathered, key, 'name', name, 'parts of the name', key)
  parts.reduceRight<() => void>((say, part) => () => withHandling(gathered, part, say), sayIt)()
}

function annotate(gathered: Gathered, event: string, object: JsonObject, where: string): void {
  count(gathered, 'annotation')
  for (const each of listOf(object, 'Attribute'))
    say(gathered, event, undefined, text(each, 'value'), 'annotation', where)
}

/** A section of a program is part of its file and no file itself. */
export const isSection = (object: JsonObject): boolean => /^(?:pe|elf|macho)-section$/.test(text(object, 'name'))

/**
 * Sections in words of the program that includes them, however the two refer to each other; one that nothing of the
 * event includes is reported.
 */
export function takeSections(gathered: Gathered, objects: readonly Placed[]): void {
  const places = new Map(objects.map(([object, where]) => [text(object, 'uuid'), where]))
  for (const [section, where] of objects.filter(([object]) => isSection(object))) {
    const name = text(section, 'name')
    const holders = [
      ...objects.filter(([object]) => refersTo(object).includes(text(section, 'uuid'))).map(([, at]) => at),
      ...refersTo(section).map(uuid => places.get(uuid) ?? uuid),
    ].filter(at => gathered.entities.has(at))
    count(gathered, `${name}, in words of its file`)
    if (section['deleted'] === true) unread(gathered, where, 'it was deleted in MISP')
    else if (holders.length === 0)
      unread(gathered, where, 'it is part of a program file that the event does not tell of')
    const words = listOf(section, 'Attribute').map(each => `${text(each, 'object_relation')}: ${text(each, 'value')}`)
    if (section['deleted'] !== true)
      for (const at of new Set(holders)) say(gathered, at, undefined, words.join(', '), name, where)
  }
}

/** An object and its key. */
export type Placed = readonly [object: JsonObject, where: string]

const refersTo = (object: JsonObject) => listOf(object, 'ObjectReference').map(each => text(each, 'referenced_uuid'))

/** References once all their ends are known; one that leads to nothing here is reported. */
export function takeReferences(
  gathered: Gathered,
  object: JsonObject,
  where: string,
  sections: ReadonlySet<string>,
): void {
  if (isSection(object)) return
  for (const [n, each] of listOf(object, 'ObjectReference').entries()) {
    const to = text(each, 'referenced_uuid')
    const relationship = text(each, 'relationship_type') || 'related-to'
    const key = text(each, 'uuid') || keyOf('_:', where, 'reference', String(n))
    if (sections.has(to)) continue
    const missing = [where, to].find(end => !gathered.entities.has(end))
    if (missing === undefined) relate(gathered, key, where, to, relationship, text(each, 'comment'))
    else unread(gathered, key, `${relationship}: ${missing} was not taken in`)
  }
}
