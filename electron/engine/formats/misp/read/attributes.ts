import { keyOf } from '#engine/formats/mapping/own-ids.ts'
import type { Gathered } from '#engine/formats/reading/gathered.ts'
import { unread } from '#engine/formats/reading/gathered.ts'
import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { attributeTypes, fileTypes, secretTypes } from './attribute-types.ts'
import { begin, relate, say, sayBesides, text } from './reading.ts'

/** An attribute of the event: a thing of its own where its type is one, else words about the event. */
export function takeAttribute(gathered: Gathered, event: string, attribute: JsonObject, where: string): void {
  const type = text(attribute, 'type')
  const reason = refused(attribute, type)
  const meaning = attributeTypes.get(type.split('|')[0] ?? '')
  if (reason) unread(gathered, where, reason)
  else if (meaning) takeThing(gathered, event, meaning.type, attribute, where)
  else sayOfEvent(gathered, event, attribute, where)
}

function sayOfEvent(gathered: Gathered, event: string, attribute: JsonObject, where: string): void {
  const [value, comment] = [text(attribute, 'value'), text(attribute, 'comment')]
  say(gathered, event, undefined, comment === '' ? value : `${value} (${comment})`, text(attribute, 'type'), where)
}

function takeThing(gathered: Gathered, event: string, type: string, attribute: JsonObject, where: string): void {
  const value = text(attribute, 'value')
  const [first = '', second] = text(attribute, 'type').split('|')
  const bar = second === undefined ? -1 : value.lastIndexOf('|')
  begin(gathered, where, type)
  sayValue(gathered, where, first, bar < 0 ? value : value.slice(0, bar), where)
  if (second !== undefined && bar >= 0) saySecond(gathered, where, second, value.slice(bar + 1))
  sayBesides(gathered, where, attribute, where)
  relate(gathered, keyOf(where, 'in', event), where, event, 'mentioned-in')
}

/** Why an attribute is not taken in at all; undefined where it is. */
export function refused(attribute: JsonObject, type: string): string | undefined {
  if (attribute['deleted'] === true || attribute['deleted'] === '1') return 'it was deleted in MISP'
  if (secretTypes.has(type)) return 'secrets are not taken in'
  if (fileTypes.has(type)) return `its file (${text(attribute, 'value')}) is not taken in: add it as an exhibit`
  return undefined
}

/** The value of a type that is a thing, said of that thing. */
export function sayValue(gathered: Gathered, key: string, type: string, value: string, where: string): void {
  const meaning = attributeTypes.get(type)
  const known = meaning && meaning.type === gathered.entities.get(key)?.type
  // A description says itself which digest it is.
  const property = known && meaning.property !== 'description' ? meaning.property : undefined
  say(gathered, key, property, property ? (meaning?.prefix ?? '') + value : value, type, where)
}

/** `filename|sha256` is one file; `domain|ip` is two things that belong together. */
function saySecond(gathered: Gathered, key: string, type: string, value: string): void {
  const meaning = attributeTypes.get(type === 'ip' ? 'ip-dst' : type)
  if (!meaning || meaning.type === gathered.entities.get(key)?.type) {
    sayValue(gathered, key, type, value, key)
    return
  }
  const other = `${key} ${type}`
  begin(gathered, other, meaning.type)
  say(gathered, other, meaning.property, value, type, key)
  relate(gathered, `${key} to ${type}`, key, other, 'resolved-to')
}
