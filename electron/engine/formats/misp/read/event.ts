import { keyOf } from '#engine/formats/mapping/own-ids.ts'
import { count, type Gathered, isSameAsSeen, note, unread } from '#engine/formats/reading/gathered.ts'
import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { takeAttribute } from './attributes.ts'
import { withHandling } from './handling.ts'
import { typeOfGalaxy } from './object-names.ts'
import { isSection, takeObject, takeReferences, takeSections } from './objects.ts'
import { begin, listOf, relate, say, text } from './reading.ts'

const threatLevels = ['', 'high', 'medium', 'low', 'undefined']
const analyses = ['initial', 'ongoing', 'completed']

/** An event as the document it is, with all that stands in it. */
export function takeEvent(gathered: Gathered, event: JsonObject, otherwise: string): void {
  const key = text(event, 'uuid') || otherwise
  count(gathered, 'event')
  begin(gathered, key, 'document')
  const owner = event['Orgc']
  const add = (property: string | undefined, value: string, label: string) =>
    say(gathered, key, property, value, label, key)
  add('title', text(event, 'info'), 'info')
  add('date', text(event, 'date'), 'date')
  if (typeof owner === 'object' && owner !== null) add('publisher', text(owner as JsonObject, 'name'), 'Orgc')
  add(undefined, threatLevels[Number(text(event, 'threat_level_id'))] ?? '', 'threat level')
  add(undefined, analyses[Number(text(event, 'analysis') || -1)] ?? '', 'analysis')
  takeTags(gathered, key, event)
  takeParts(gathered, key, event)
  for (const report of listOf(event, 'EventReport'))
    add(undefined, `${text(report, 'name')}\n${text(report, 'content')}`, 'report')
  for (const [n] of listOf(event, 'ShadowAttribute').entries())
    unread(gathered, `${key} proposal ${n}`, 'a proposal that nobody accepted yet')
  for (const { Event: other } of listOf(event, 'RelatedEvent')) {
    unread(gathered, text((other ?? {}) as JsonObject, 'uuid') || key, 'another event: import it by itself')
  }
}

/** Objects before references, which may lead to any of them and to attributes. */
export function takeParts(
  gathered: Gathered,
  event: string | undefined,
  holder: JsonObject,
  place = event ?? '',
): void {
  const at = (record: JsonObject, kind: string, n: number) => {
    const [uuid, otherwise] = [text(record, 'uuid'), keyOf('_:', place, kind, String(n))]
    if (uuid === '' || isSameAsSeen(gathered, uuid, contentOf(record))) return uuid || otherwise
    note(gathered, uuid, `it is the uuid of another thing in this file too; this ${kind} was taken by itself`)
    return otherwise
  }
  const objects = listOf(holder, 'Object').map((object, n) => [object, at(object, 'object', n)] as const)
  for (const [object, where] of objects)
    withHandling(gathered, object, () => takeObject(gathered, event, object, where))
  for (const [n, attribute] of listOf(holder, 'Attribute').entries()) {
    const where = at(attribute, 'attribute', n)
    if (event === undefined) unread(gathered, where, 'it stands in no event')
    else withHandling(gathered, attribute, () => takeAttribute(gathered, event, attribute, where))
  }
  takeSections(gathered, objects)
  const sections = new Set(objects.filter(([object]) => isSection(object)).map(([object]) => text(object, 'uuid')))
  for (const [object, where] of objects) takeReferences(gathered, object, where, sections)
}

/** What makes a record another than one of the same uuid. */
const contentOf = (record: JsonObject): string =>
  JSON.stringify([
    ...['name', 'type', 'value'].map(field => text(record, field)),
    ...listOf(record, 'Attribute').map(each => [text(each, 'object_relation'), text(each, 'value')]),
  ])

/** Tags as words; those that name a group or malware of a galaxy as that, with what the galaxy says of it. */
function takeTags(gathered: Gathered, event: string, record: JsonObject): void {
  const clusters = listOf(record, 'Galaxy').flatMap(galaxy => listOf(galaxy, 'GalaxyCluster'))
  const described = new Map(clusters.map(cluster => [tagOf(cluster), cluster]))
  for (const [uuid, alike] of Map.groupBy(clusters, cluster => text(cluster, 'uuid')))
    if (uuid !== '' && new Set(alike.map(tagOf)).size > 1)
      note(gathered, uuid, `it is the uuid of ${new Set(alike.map(tagOf)).size} clusters; each was taken by its name`)
  const names = new Set([...listOf(record, 'Tag').map(tag => text(tag, 'name')), ...described.keys()])
  for (const name of names) {
    const [, galaxy = '', value = ''] = /^misp-galaxy:([^=]+)="(.*)"$/.exec(name) ?? []
    const type = typeOfGalaxy(galaxy)
    if (type === undefined || value === '') say(gathered, event, undefined, name, 'tag', event)
    else takeCluster(gathered, event, type, galaxy, value, described.get(name) ?? {})
  }
}

const tagOf = (cluster: JsonObject) =>
  text(cluster, 'tag_name') || `misp-galaxy:${text(cluster, 'type')}="${text(cluster, 'value')}"`

function takeCluster(
  gathered: Gathered,
  event: string,
  type: string,
  galaxy: string,
  value: string,
  cluster: JsonObject,
): void {
  // By its tag: in real events clusters of several families share one uuid.
  const key = `misp-galaxy:${galaxy}="${value}"`
  begin(gathered, key, type)
  const add = (property: string, words: string) => say(gathered, key, property, words, property, event)
  add('name', value)
  add('identifier', `MISP galaxy: ${value}`)
  const uuid = text(cluster, 'uuid')
  if (uuid !== '') add('identifier', `MISP cluster: ${uuid}`)
  add('description', text(cluster, 'description'))
  const { meta } = cluster
  const synonyms = typeof meta === 'object' && meta !== null ? (meta as JsonObject)['synonyms'] : undefined
  for (const synonym of Array.isArray(synonyms) ? synonyms : []) if (typeof synonym === 'string') add('alias', synonym)
  relate(gathered, keyOf(event, 'concerns', key), event, key, 'concerns')
}
