import type { Claim } from '#shared/model/records/claim.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { claimsAbout, get } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { captionClaim } from '#shared/queries/types.ts'
import { classNamed, isObservable } from '../terms/vocabulary.ts'
import { annotation } from './claims.ts'
import { classOf, fill } from './fill.ts'
import { type Json, momentAt, momentOf, to } from './literals.ts'
import { type Node, node, type Writing } from './writing.ts'

/** The type of an entity's node: the nearest class UCO has, or a plain object. */
function nodeType({ edition: { state } }: Writing, entity: Entity): string {
  const name = classOf(state.catalogue, entity, claimsAbout(state, entity.id)) ?? 'UcoObject'
  return classNamed(name.endsWith('Facet') ? 'UcoObject' : name)
}

export const entityId = (writing: Writing, entity: Entity): string => writing.id(nodeType(writing, entity), entity.id)

/** An entity with its facets, and every claim about it. A removed one stays out. */
export function* entityNodes(writing: Writing, entity: Entity): Generator<Node> {
  const { catalogue } = writing.edition.state
  const claims = claimsAbout(writing.edition.state, entity.id)
  if (entity.removed) return loseRemoved(writing, entity, claims)
  const className = classOf(writing.edition.state.catalogue, entity, claims) ?? 'UcoObject'
  const id = entityId(writing, entity)
  const filled = fill(writing, entity, className)
  const title = writing.edition.state.catalogue.entityType(entity.type)?.title ?? entity.type
  reportClass(writing, entity, className, title)
  yield node(id, nodeType(writing, entity), {
    'uco-core:name': writing.text(nameOf(writing, entity), entity.id, 'name'),
    'uco-core:tag': [`type:${catalogue.builtInId(entity.type)}`, `record:${entity.id}`],
    'uco-core:createdBy': writing.actor(entity.author),
    'uco-core:objectCreatedTime': momentAt(entity.at),
    ...filled.own,
    'uco-core:hasFacet': filled.facets.map(to),
  })
  yield* filled.nodes
  if (catalogue.builtInId(entity.type) === 'hacker-group') yield* roleNodes(writing, entity, id)
  for (const claim of claims) yield* annotation(writing, claim, id, filled.placed.has(claim.id))
}

/** The label, marked where it is only an illustration: it must never look like a finding. */
function nameOf({ edition: { state } }: Writing, { id }: Entity): string {
  return captionClaim(state, id)?.status === 'illustrative'
    ? `[illustrative] ${labelOf(state, id)}`
    : labelOf(state, id)
}

function reportClass({ lose }: Writing, { id }: Entity, className: string, title: string): void {
  const kind = title.toLowerCase()
  const why =
    className === 'UcoObject' || className.endsWith('Facet')
      ? `UCO 1.4 has no class for it: a plain object with the tag of its type (${kind})`
      : nearest.has(className) &&
        `UCO 1.4 has no class for it: ${className} is the nearest (${kind}), its type is a tag`
  if (why) lose({ record: id, field: 'type', kind: 'extension', why })
}

/** Classes that stand in for something UCO does not know: the addresses, wallets and programs of block chains. */
const nearest = new Set(['DigitalAddress', 'DigitalAccount', 'Code'])

/** A group of hackers is an organisation that plays a malicious role. */
function* roleNodes(writing: Writing, { id: record }: Entity, id: string): Generator<Node> {
  const role = writing.id('uco-role:MaliciousRole', record)
  yield node(role, 'uco-role:MaliciousRole', { 'uco-core:name': 'hacker group' })
  yield node(writing.id('uco-core:Relationship', `${record} role`), 'uco-core:Relationship', {
    'uco-core:source': to(id),
    'uco-core:target': to(role),
    'uco-core:kindOfRelationship': 'Has_Role',
    'uco-core:isDirectional': true,
  })
}

/** A link and every claim about it; between observables as UCO's own relationship of observables. */
export function* linkNodes(writing: Writing, link: Link): Generator<Node> {
  const { state } = writing.edition
  const [from, target] = [get(state, 'entity', link.from), get(state, 'entity', link.to)]
  const claims = claimsAbout(state, link.id)
  if (link.removed || !from || !target || from.removed || target.removed) return loseRemoved(writing, link, claims)
  const observed = [from, target].every(each => isObservable(nodeType(writing, each)))
  const type = observed ? 'uco-observable:ObservableRelationship' : 'uco-core:Relationship'
  const meaning = writing.edition.state.catalogue.linkType(link.type)
  const times = timesOf(writing, link)
  const id = writing.id(type, link.id)
  yield node(id, type, {
    'uco-core:source': to(entityId(writing, from)),
    'uco-core:target': to(entityId(writing, target)),
    'uco-core:kindOfRelationship': meaning?.title ?? link.type,
    'uco-core:isDirectional': meaning?.symmetric !== true,
    'uco-core:startTime': times.start?.value,
    'uco-core:endTime': times.end?.value,
    'uco-core:tag': [
      `type:${writing.edition.state.catalogue.builtInId(link.type)}`,
      `record:${link.id}`,
      ...(meaning?.correlation ? ['correlation, not a flow'] : []),
    ],
    'uco-core:createdBy': writing.actor(link.author),
    'uco-core:objectCreatedTime': momentAt(link.at),
  })
  const placed = new Set([times.start?.claim, times.end?.claim])
  for (const claim of claims) yield* annotation(writing, claim, id, placed.has(claim.id))
}

interface Timed {
  readonly value: Json
  readonly claim: string
}

/** When it began and ended, where the best claim says so to the day. */
function timesOf(
  { edition: { state } }: Writing,
  link: Link,
): { readonly start?: Timed | undefined; readonly end?: Timed | undefined } {
  const [from, until] = state.catalogue.linkType(link.type)?.time ?? []
  const first = (property: string | undefined, end: 'from' | 'to'): Timed | undefined => {
    const claim = property && currentClaims(state, link.id, property).find(each => each.status !== 'illustrative')
    const value = claim ? momentOf(claim.value, end) : undefined
    return claim && value ? { value, claim: claim.id } : undefined
  }
  // A single date says when it happened, not when it ended: only a range gives its end.
  const ranged = until ?? from
  const end = first(ranged, 'to')
  return { start: first(from, 'from'), end: until === undefined && !isRange(state, link.id, from) ? undefined : end }
}

function isRange(state: Writing['edition']['state'], id: string, property: string | undefined): boolean {
  return property !== undefined && currentClaims(state, id, property)[0]?.value.kind === 'date-range'
}

function loseRemoved({ lose }: Writing, subject: Entity | Link, claims: readonly Claim[]): void {
  const why = subject.removed ? 'removed from the case' : 'an end of it was removed from the case'
  lose({ record: subject.id, kind: 'lost', why })
  for (const claim of claims)
    lose({ record: claim.id, kind: 'lost', why: 'what it is about was removed from the case' })
}
