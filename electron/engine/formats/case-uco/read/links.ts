import { keyOf } from '#engine/formats/mapping/own-ids.ts'
import { linkTypeNamed } from '#engine/formats/mapping/types.ts'
import { count, type Gathered, linkAt, under, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { linkOfKind } from './classes.ts'
import { markedAs } from './markings.ts'
import { addText, type Description, isRelation, local, type Things } from './take.ts'

/** Links: relationships of the file, and every property by which one entity points to another. */
export function takeLinks(gathered: Gathered, things: Things, id: string, description: Description): void {
  const thing = things.get(id)
  if (!thing) return
  if (isRelation(thing)) takeRelation(gathered, things, id, description)
  if (!gathered.entities.has(id)) return
  for (const [property, to] of description.refs) {
    if (property === 'uco-core:hasFacet' || property === 'uco-core:objectMarking') continue
    if (gathered.entities.has(to)) addLink(gathered, keyOf(id, property, to), local(property), id, to, [])
    else if (!things.has(to)) unread(gathered, to, `${local(property)} of ${id}: the file does not describe it`)
    else addWords(gathered, things, id, property, to)
  }
}

/** A tool or program that is no entity here still has a name: it stands in the words of whatever used it. */
function addWords(gathered: Gathered, things: Things, id: string, property: string, to: string): void {
  const target = things.get(to)
  const [name] = target?.values.get('uco-core:name') ?? target?.values.get('rdfs:label') ?? []
  const text = `${local(property)}: ${name && 'text' in name ? name.text : local([...(target?.types ?? [])][0] ?? to)}`
  addText(gathered, gathered.entities.get(id)?.claims ?? [], 'description', text, id)
}

function takeRelation(gathered: Gathered, things: Things, id: string, description: Description): void {
  const ends = (name: string) =>
    description.refs.filter(([property]) => property === `uco-core:${name}`).map(([, to]) => to)
  const text = (name: string) => description.texts.find(([property]) => property === `uco-core:${name}`)?.[1]
  count(gathered, 'Relationship')
  const missing = [...ends('source'), ...ends('target')].filter(end => !gathered.entities.has(end))
  const pairs = ends('source').flatMap(from => ends('target').map(to => [from, to] as const))
  if (missing.length > 0 || pairs.length === 0) {
    unread(
      gathered,
      id,
      missing.length > 0 ? `an end of it was not taken in: ${missing.join(', ')}` : 'it lacks an end',
    )
    return
  }
  const besides = description.texts.filter(([property]) => !/:(?:kindOfRelationship|isDirectional)$/.test(property))
  const { handling, notes } = markedAs(things, description)
  const words = [...besides, ...notes.map(text => ['marking', text] as const)].map(
    ([property, value]) => `${local(property)}: ${value}`,
  )
  for (const [n, [from, to]] of pairs.entries()) {
    addLink(
      gathered,
      n === 0 ? id : `${id} ${n}`,
      text('kindOfRelationship') ?? 'Related_To',
      from,
      to,
      words,
      handling,
    )
  }
}

/** Of the type that means the same where both ends fit it; else "related to" with the file's own word. */
function addLink(
  gathered: Gathered,
  key: string,
  kind: string,
  from: string,
  to: string,
  words: readonly string[],
  handling?: string,
): void {
  const types = [from, to].map(end => gathered.entities.get(end)?.type ?? '')
  const meant = gathered.catalogue.linkType(linkOfKind.get(kind) ?? linkTypeNamed(gathered.catalogue, kind) ?? '')
  const fits = meant && gathered.catalogue.endsFit(meant, types[0] ?? '', types[1] ?? '')
  // UCO's action points to who performed it; here they point to what they attended.
  const turned = meant && !fits && gathered.catalogue.endsFit(meant, types[1] ?? '', types[0] ?? '')
  const type = fits || turned ? meant.id : 'related-to'
  const ends = turned ? { from: to, to: from } : { from, to }
  const { claims } = linkAt(gathered, { key, type, ...ends, where: key })
  const described: FoundClaim[] = []
  addText(gathered, described, type === 'related-to' ? 'relationship' : 'description', kind.replaceAll('_', ' '), key)
  for (const text of words) addText(gathered, described, 'description', text, key)
  claims.push(...under(handling, described))
}
