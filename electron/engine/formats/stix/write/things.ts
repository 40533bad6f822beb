import { oneLine } from '#engine/formats/text/plain-text.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import { all, claimsAbout } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { idOf, observableId } from '../terms/ids.ts'
import { type ObjectType, objectTypes } from '../terms/object-types.ts'
import { type Contradiction, isIllustrative, writeClaims } from './claims.ts'
import { type Draft, draftOf, type Making, merge } from './draft.ts'

export interface Things {
  /** By object id. */
  readonly drafts: Map<string, Draft>
  /** The object of an entity. */
  readonly objectOf: Map<string, string>
  readonly contradictions: Map<string, Contradiction[]>
  /** Entities that no object of STIX can hold. */
  readonly without: Entity[]
}

/** An object for every entity that STIX can hold. Pauses after each. */
export function* thingsOf(making: Making): Generator<undefined, Things> {
  const things: Things = { drafts: new Map(), objectOf: new Map(), contradictions: new Map(), without: [] }
  for (const entity of all(making.state, 'entity')) {
    yield
    const made = entity.removed ? null : thingOf(making, entity)
    if (entity.removed) lost(making, entity, 'removed things are not shown')
    else if (!made) things.without.push(entity)
    else takeThing(things, entity.id, made)
  }
  return things
}

const lost = ({ strict, lose }: Making, { id }: Entity, why: string) =>
  lose({ record: id, kind: strict ? 'lost' : 'extension', why })

export function takeThing(things: Things, id: string, { draft, contradictions }: Made): void {
  hold(things, draft)
  things.objectOf.set(id, draft.id)
  if (contradictions.length > 0) things.contradictions.set(id, contradictions)
}

/** Takes an object in that stands for no record alone; one that is there already learns what this one says. */
export function hold({ drafts }: Things, draft: Draft): void {
  const held = drafts.get(draft.id)
  if (held) merge(held, draft)
  else drafts.set(draft.id, draft)
}

export interface Made {
  readonly draft: Draft
  readonly contradictions: Contradiction[]
}

function thingOf(making: Making, entity: Entity): Made | null {
  const maps = making.state.catalogue.entityType(entity.type)?.maps
  const first = maps?.stix
  for (let name = first; name !== undefined; name = objectTypes[name]?.instead) {
    const type = objectTypes[name]
    if (!type || (making.strict && type.extension)) continue
    const made = make(making, entity, name, type, maps?.stixWith ?? {})
    if (!made) continue
    if (name !== first) lost(making, entity, `stands as ${name}, not as ${first}`)
    return made
  }
  return null
}

function make(making: Making, entity: Entity, name: string, type: ObjectType, constants: object): Made | null {
  const { state, lose } = making
  const draft = draftOf(name, idOf(name, entity.id), entity)
  const losses: Parameters<typeof lose>[0][] = []
  const contradictions = writeClaims(draft, { ...making, lose: loss => losses.push(loss) }, entity.id, type.fields)
  const example = isIllustrative(state, entity.id)
  if (type.fields['name'] && !type.contributing && !draft.fields.has('name'))
    draft.fields.set('name', nameOf(making, entity, example))
  if (!type.needs.some(names => names.every(each => draft.fields.has(each)))) return null
  for (const loss of losses) lose(loss)
  if (name === making.state.catalogue.entityType(entity.type)?.maps?.stix)
    for (const [field, value] of Object.entries(constants)) draft.fields.set(field, value)
  if (example) draft.fields.set('labels', ['illustrative'])
  if (state.catalogue.builtInId(entity.type) === 'persona')
    draft.words.push('A persona: an identity somebody pretends to have, not a person known to exist.')
  if (type.contributing) draft.id = observableId(name, type.contributing, draft.fields) ?? draft.id
  draft.subjects.push(entity.id)
  draft.carried.push(entity, ...claimsAbout(state, entity.id))
  return { draft, contradictions }
}

function nameOf({ state }: Making, { id }: Entity, example: boolean): string {
  const name = oneLine(labelOf(state, id)) || 'unnamed'
  return example ? `Illustrative: ${name}` : name
}
