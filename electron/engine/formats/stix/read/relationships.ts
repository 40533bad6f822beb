import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import { entityAt, linkAt, note, under, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import type { StixObject } from '../terms/object.ts'
import { claimsFrom } from './claims.ts'
import { claim, type Taking, thingAt } from './things.ts'
import { relationshipFor, structure } from './types.ts'

/** A relationship as a link; where one end is no thing here, in words about the other. */
export function takeRelationship(taking: Taking, object: StixObject): void {
  const { gathered } = taking
  const [from, to, name] = [object['source_ref'], object['target_ref'], object['relationship_type']].map(String)
  if (object['revoked'] === true) return void unread(gathered, object.id, 'revoked by whoever wrote it')
  const label = (name ?? '').replaceAll('-', ' ')
  const made = join(taking, { key: object.id, types: typesFor(name ?? ''), from: from ?? '', to: to ?? '', label })
  if (made) sayOfLink(taking, object, made, label)
  else if (!describeEnd(taking, object, from ?? '', to ?? '', label)) {
    const missing = [from, to].filter(id => !thingAt(taking, id ?? '')).join(' and ')
    unread(gathered, object.id, `${label}: not taken in, for nothing in this file is ${missing}`)
  }
}

/** What a relationship says of itself; one that says nothing but is marked says at least what it is, or its marking were lost. */
function sayOfLink(
  taking: Taking,
  object: StixObject,
  made: { type: string; claims: FoundClaim[] },
  label: string,
): void {
  const type = taking.gathered.catalogue.linkType(made.type)
  if (!type) return
  const marked = (field: string, claims: readonly FoundClaim[]) => under(taking.markings.of(object, field), claims)
  const claims = [...marked('relationship_type', made.claims.splice(0))]
  for (const [field, value] of Object.entries(object))
    if (!structure.has(field)) claims.push(...marked(field, claimsFrom(type, object, field, value)))
  for (const why of taking.markings.unknown(object)) note(taking.gathered, object.id, why)
  const isBare = claims.length === 0 && taking.markings.of(object, 'relationship_type') !== undefined
  const bare = isBare ? claimFrom(type, 'description', label, 'relationship', object.id) : null
  made.claims.push(...claims, ...marked('relationship_type', bare ? [bare] : []))
}

function typesFor(name: string): readonly string[] {
  const same = builtIn.linkTypes.filter(type => type.maps?.stixRelationship === name).map(type => type.id)
  return [name, ...same, ...(entryOf(relationshipFor, name) ? [name] : [])]
}

/** The end that is a thing is told what it is to the other, by the other's name. */
function describeEnd(taking: Taking, object: StixObject, from: string, to: string, label: string): boolean {
  const [a, b] = [thingAt(taking, from), thingAt(taking, to)]
  const [thing, other] = a ? [a, taking.objects.get(to)] : [b, taking.objects.get(from)]
  const type = taking.gathered.catalogue.entityType(thing?.type ?? '')
  if (!thing || !type || !other) return false
  const name = `${other.type} ${String(other['name'] ?? other.id)}`
  const claims = claimFrom(type, undefined, a ? `${label} ${name}` : `${name} ${label} this`, 'relationship', object.id)
  if (claims) claim(taking, object, thing.key, thing.type, [claims], 'description')
  return claims !== null
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
  const { catalogue } = taking.gathered
  const [a, b] = [thingAt(taking, from), thingAt(taking, to)]
  if (!a || !b) return null
  entityAt(taking.gathered, a.key, a.type)
  entityAt(taking.gathered, b.key, b.type)
  for (const name of types) {
    const [id, back] = catalogue.linkType(name) ? [name] : (entryOf(relationshipFor, name) ?? [name])
    const [first, last] = back ? [b, a] : [a, b]
    const type = catalogue.linkType(id)
    if (type && catalogue.endsFit(type, first.type, last.type))
      return linkAt(taking.gathered, { key, type: id, from: first.key, to: last.key })
  }
  const made = linkAt(taking.gathered, { key, type: 'related-to', from: a.key, to: b.key })
  const related = catalogue.linkType('related-to')
  const word = related ? claimFrom(related, 'relationship', label, label, key) : null
  if (word && made.claims.length === 0) made.claims.push(word)
  return made
}
