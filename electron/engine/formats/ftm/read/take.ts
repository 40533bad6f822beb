import { claimFrom } from '#engine/formats/mapping/claim-from.ts'
import { isCountedUp } from '#engine/formats/mapping/own-ids.ts'
import { count, entityAt, type Gathered, linkAt, under, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { entryOf } from '#engine/formats/reading/parse-json.ts'
import { allOfThem, isTlp, readHandling } from '#shared/model/handling.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { propertyNamed, type Schema } from '../terms/model.ts'
import type { Read } from './lines.ts'
import { entityFor, linkFor, referenceFor, secrets } from './schemata.ts'
import { claimOf } from './values.ts'

export interface Taking {
  readonly gathered: Gathered
  readonly read: ReadonlyMap<string, Read>
  /** The records the file carries. */
  readonly state: CaseState
  /** The id of what the file calls so now. */
  readonly idOf: (id: string) => string
}

/** The nearest schema at or above this one that the table names. */
function nearest<T>(schema: Schema, table: Readonly<Record<string, T>>): T | undefined {
  let level: readonly Schema[] = [schema]
  while (level.length > 0) {
    const found = level.find(each => Object.hasOwn(table, each.name))
    if (found) return table[found.name]
    level = level.flatMap(each => each.getExtends())
  }
  return undefined
}

/** The entity type of what the file calls so; of a record it carries, the record's own. */
function typeOf({ read, state }: Taking, id: string): string | undefined {
  const record = state.records.get(id)
  if (record?.record === 'entity') return record.type
  const entity = read.get(id)
  if (!entity || nearest(entity.schema, linkFor)) return undefined
  const type = nearest(entity.schema, entityFor)
  if (type === 'company' && entity.properties.get('topics')?.includes('corp.shell')) return 'front-company'
  return type === 'wallet' && entity.properties.has('publicKey') ? 'address' : type
}

/** Takes in an entity that is no record of ours: as a thing, as links between things, or with the reason why not. */
export function takeForeign(taking: Taking, entity: Read): void {
  const { gathered } = taking
  count(gathered, entity.schema.name)
  const edge = nearest(entity.schema, linkFor)
  const type = typeOf(taking, entity.id)
  if (edge) takeEdge(taking, entity, edge)
  else if (type === undefined) {
    unread(
      gathered,
      entity.where,
      `${entity.id}: there is nothing here that ${withArticle(entity.schema.name)} could be`,
    )
  } else {
    entityAt(gathered, entity.id, type)
    for (const [name, values] of entity.properties)
      for (const text of values) takeValue(taking, entity, type, name, text)
    const { claims } = entityAt(gathered, entity.id, type)
    claims.push(...under(handlingOf(entity), claims.splice(0)))
  }
}

/** FollowTheMoney has no place for markings; where a whole value is a code of TLP, as a keyword or note may be, it is meant as one. */
const handlingOf = ({ properties }: Read): string | undefined =>
  allOfThem([...properties.values()].flat().filter(text => /^\W*tlp/i.test(text) && isTlp(readHandling(text))))

/** One value of a thing: a claim about it, or a link to what it refers to. */
export function takeValue(taking: Taking, entity: Read, type: string, name: string, text: string): void {
  const { gathered } = taking
  const known = gathered.catalogue.entityType(type)
  const property = propertyNamed(entity.schema, name)
  if (secrets.has(name)) unread(gathered, entity.where, `${entity.id}: ${name}: secrets are not taken in`)
  else if (property?.type.isEntity) takeReference(taking, entity, property.qname, property.label, text)
  else {
    const claim = known && claimOf(known, entity.schema, name, text, entity.properties, entity.where)
    if (claim) entityAt(gathered, entity.id, type).claims.push(claim)
  }
}

function takeReference(taking: Taking, entity: Read, qname: string, label: string, other: string): void {
  const [type, back] = entryOf(referenceFor, qname) ?? ['related-to']
  const [from, to] = back ? [other, entity.id] : [entity.id, other]
  join(taking, { of: entity.id, key: `${entity.id} ${qname} ${other}`, type, from, to, label, where: entity.where })
}

function takeEdge(taking: Taking, entity: Read, [type, source, target]: readonly [string, string, string]): void {
  const { properties, where } = entity
  const [sources, targets] = [properties.get(source) ?? [], properties.get(target) ?? []]
  const missing = sources.length === 0 ? source : targets.length === 0 ? target : undefined
  if (missing) unread(taking.gathered, where, `${entity.id}: ${withArticle(entity.schema.name)} without ${missing}`)
  const only = sources.length === 1 && targets.length === 1
  for (const from of sources)
    for (const to of targets) {
      const key = only ? entity.id : `${entity.id} ${from} ${to}`
      const made = join(taking, { of: entity.id, key, type, from, to, label: entity.schema.label, where })
      const claims = made ? edgeClaims(taking, entity, made.type, new Set([source, target])) : []
      made?.claims.push(...under(handlingOf(entity), [...made.claims.splice(0), ...claims]))
    }
}

function edgeClaims({ gathered }: Taking, entity: Read, type: string, ends: ReadonlySet<string>): FoundClaim[] {
  const known = gathered.catalogue.linkType(type)
  const claims: FoundClaim[] = []
  for (const [name, values] of entity.properties) {
    if (ends.has(name) || !known) continue
    for (const text of values) {
      const claim = claimOf(known, entity.schema, name, text, entity.properties, entity.where)
      if (claim) claims.push(claim)
    }
  }
  return claims
}

interface Joining {
  /** The entity that says so. */
  readonly of: string
  readonly key: string
  readonly type: string
  readonly from: string
  readonly to: string
  /** The file's own word for the link. */
  readonly label: string
  readonly where: string
}

/** Makes a link where both ends are there; of another type than asked where the ends do not fit it, with the file's word. */
function join(taking: Taking, { of, key, type, label, where, ...ends }: Joining) {
  const [from, to] = [taking.idOf(ends.from), taking.idOf(ends.to)]
  const [a, b] = [typeOf(taking, from), typeOf(taking, to)]
  if (a === undefined || b === undefined) {
    unread(taking.gathered, where, `${label}: ${a === undefined ? from : to} is not a thing in this file`)
    return null
  }
  entityAt(taking.gathered, from, a)
  entityAt(taking.gathered, to, b)
  const { catalogue } = taking.gathered
  const asked = catalogue.linkType(type)
  const fits = asked !== undefined && catalogue.endsFit(asked, a, b)
  // A reference has no id but those it joins.
  const named = key === of || ![of, from, to].some(isCountedUp) ? key : `_:${key}`
  const made = linkAt(taking.gathered, { key: named, type: fits ? type : 'related-to', from, to, where })
  const related = catalogue.linkType('related-to')
  const word = made.type === 'related-to' && related ? claimFrom(related, 'relationship', label, label, where) : null
  if (word && made.claims.length === 0) made.claims.push(word)
  return made
}
