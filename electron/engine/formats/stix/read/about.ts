import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import { entityAt, note, under, unread } from '#engine/formats/reading/gathered.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import { allOfThem } from '#shared/model/handling.ts'
import type { StixObject } from '../terms/object.ts'
import { refsOf, textsOf } from './read.ts'
import { join } from './relationships.ts'
import { type Taking, thingAt } from './things.ts'

/** Objects that only say something about others: their words, by type. */
const words: Readonly<Record<string, (object: StixObject) => readonly string[]>> = {
  note: object => [...textsOf(object['abstract']), ...textsOf(object['content'])],
  opinion: object => [`Opinion: ${String(object['opinion'])}`, ...textsOf(object['explanation'])],
  'observed-data': object => [
    `Observed ${String(object['number_observed'])} times`,
    ...between(object, 'first_observed', 'last_observed'),
  ],
  sighting: object => [
    `Sighted ${String(object['count'] ?? 1)} times`,
    ...between(object, 'first_seen', 'last_seen'),
    ...textsOf(object['description']),
  ],
}

const between = (object: StixObject, from: string, to: string) => [
  `from ${String(object[from] ?? '?')} to ${String(object[to] ?? '?')}`,
]

/** Where those words come from: any of them may be marked by itself. */
const fieldsOfWords: Readonly<Record<string, readonly string[]>> = {
  note: ['abstract', 'content'],
  opinion: ['opinion', 'explanation'],
  'observed-data': ['number_observed', 'first_observed', 'last_observed'],
  sighting: ['count', 'first_seen', 'last_seen', 'description'],
}

const nothing = 'what it speaks of is no thing in this file'

export const isAbout = (type: string): boolean => entryOf(words, type) !== undefined

/** Puts the words of a note, an opinion or a sighting to each thing it speaks of. */
export function takeWords(taking: Taking, object: StixObject): void {
  const refs = [...refsOf(object['object_refs']), ...refsOf(object['sighting_of_ref'])]
  const text = (entryOf(words, object.type)?.(object) ?? []).join('\n')
  const fields = entryOf(fieldsOfWords, object.type) ?? []
  const handling = allOfThem(fields.flatMap(field => taking.markings.of(object, field) ?? []))
  const known = refs.filter(ref => {
    const thing = thingAt(taking, ref)
    const type = taking.gathered.catalogue.entityType(thing?.type ?? '')
    const claim = thing && type ? claimFrom(type, 'description', text, object.type, object.id) : null
    if (thing && claim) entityAt(taking.gathered, thing.key, thing.type).claims.push(...under(handling, [claim]))
    return claim !== null
  })
  for (const why of taking.markings.unknown(object)) note(taking.gathered, object.id, why)
  if (known.length > 0) return
  unread(taking.gathered, object.id, nothing)
}

/** What a report or grouping speaks of, as links to it. */
export function takeMembers(taking: Taking, object: StixObject): void {
  for (const ref of refsOf(object['object_refs'])) {
    if (!thingAt(taking, ref)) continue
    join(taking, {
      key: `${object.id} object_refs ${ref}`,
      types: ['mentioned-in'],
      from: ref,
      to: object.id,
      label: 'mentioned in',
    })
  }
}
