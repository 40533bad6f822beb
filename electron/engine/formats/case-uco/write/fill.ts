import { clean } from '#engine/formats/writing/text-values.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { bareText, formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Value } from '#shared/model/value.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import { byKind, everywhere, type FacetProperty, type Form, places } from '../terms/facet-properties.ts'
import { type Json, momentOf, to, typed, uri } from './literals.ts'
import { type Node, node, type Writing } from './writing.ts'

/** What an entity's claims fill in: properties of the object itself, its facets and references, and which claims did. */
export interface Filled {
  readonly own: Readonly<Record<string, Json>>
  readonly nodes: readonly Node[]
  readonly facets: readonly string[]
  /** Claims whose value stands in a published property. */
  readonly placed: ReadonlySet<string>
}

/** Fills the places UCO has, best claim first. A claim that is only an illustration never gets one. */
export function fill(writing: Writing, entity: Entity, className: string): Filled {
  const filling = new Filling(writing, entity, className)
  for (const { property, claims } of claimsByProperty(writing.edition.state, entity.id)) {
    const place = places[className]?.[property.id] ?? everywhere[property.id]
    for (const claim of claims) {
      if (claim.status === 'illustrative') continue
      const byItsKind = byKind[claim.value.kind]
      if (!(place && filling.put(place, claim)) && byItsKind) filling.put(byItsKind, claim)
    }
  }
  return filling.result()
}

class Filling {
  readonly #writing: Writing
  readonly #entity: Entity
  readonly #class: string
  readonly #own: Record<string, Json[]> = {}
  readonly #facets = new Map<string, Record<string, Json[]>>()
  readonly #nodes: Node[] = []
  readonly #placed = new Set<string>()

  constructor(writing: Writing, entity: Entity, className: string) {
    this.#writing = writing
    this.#entity = entity
    this.#class = className
  }

  /** Whether the claim's value found its place: it must be free, and the value must fit. */
  put(place: FacetProperty, claim: Claim): boolean {
    const held = place.facet === undefined ? this.#own : (this.#facets.get(place.facet) ?? {})
    const found = this.#write(place, claim)
    if (found.length === 0 || found.some(([property]) => held[property] && !place.many)) return false
    for (const [property, value] of found) {
      held[property] ??= []
      held[property].push(value)
    }
    if (place.facet !== undefined) this.#facets.set(place.facet, held)
    this.#placed.add(claim.id)
    return true
  }

  #write(
    { form, property }: FacetProperty,
    { id, value }: Claim,
  ): readonly (readonly [property: string, value: Json])[] {
    if (form === 'latitude-longitude') return latitudeLongitude(value)
    const written = form in makers ? this.#point(form, id, value) : literal(form, value)
    return written === undefined ? [] : [[property, written]]
  }

  /** A node of its own, and what points to it. */
  #point(form: Form, claim: string, value: Value): Json | undefined {
    const made = makers[form]?.(value)
    if (!made) return undefined
    const [type, properties] = made
    const id = this.#writing.id(type, `${this.#entity.id} ${claim}`)
    this.#nodes.push(node(id, type, properties))
    return to(id)
  }

  result(): Filled {
    const facets = this.#facets
    // Where the model's counterpart is itself a facet, a plain object carries it.
    if (this.#class.endsWith('Facet')) facets.set(`uco-identity:${this.#class}`, {})
    const made = [...facets].map(([type, properties]) =>
      node(this.#writing.id(type, this.#entity.id), type, single(properties)),
    )
    return {
      own: single(this.#own),
      nodes: [...made, ...this.#nodes],
      facets: made.map(facet => facet['@id']),
      placed: this.#placed,
    }
  }
}

const single = (properties: Readonly<Record<string, readonly Json[]>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(properties).map(
      ([name, [first, ...more]]) => [name, more.length > 0 ? [first, ...more] : first] as [string, Json],
    ),
  )

type Made = readonly [type: string, properties: Readonly<Record<string, Json | undefined>>]

const makers: Readonly<Partial<Record<Form, (value: Value) => Made | undefined>>> = {
  hash: value => (value.kind === 'hash' ? hashNode(value.algorithm, value.hex) : undefined),
  'web-reference': value => {
    const url = value.kind === 'url' ? uri(value.url) : undefined
    return url === undefined ? undefined : ['uco-core:ExternalReference', { 'uco-core:referenceURL': url }]
  },
  'identifier-reference': value =>
    value.kind === 'identifier'
      ? [
          'uco-core:ExternalReference',
          {
            'uco-core:definingContext': clean(value.scheme),
            'uco-core:externalIdentifier': clean(value.identifier),
          },
        ]
      : undefined,
}

/** A digest as UCO writes it: `SHA256` and upper-case or lower-case hexadecimal, whole bytes only. */
export function hashNode(algorithm: string, hex: string): Made | undefined {
  if (!/^(?:[\da-f]{2})+$/.test(hex)) return undefined
  const method = clean(algorithm)
    .toUpperCase()
    .replace(/^SHA-(?=\d+$)/, 'SHA')
  return ['uco-types:Hash', { 'uco-types:hashMethod': method, 'uco-types:hashValue': typed('hexBinary', hex) }]
}

function literal(form: Form, value: Value): Json | undefined {
  const text = bareText(value)
  switch (form) {
    case 'start':
      return momentOf(value, 'from')
    case 'end':
      return momentOf(value, 'to')
    case 'integer':
      return text !== undefined && /^\d+$/.test(text) ? typed('integer', text) : undefined
    case 'uri':
      return value.kind === 'url' ? uri(value.url) : undefined
    default:
      return value.kind === 'country' ? formatValue(value) : text === undefined ? undefined : clean(text)
  }
}

function latitudeLongitude(value: Value): readonly (readonly [string, Json])[] {
  if (value.kind !== 'coordinates') return []
  return [
    ['uco-location:latitude', typed('decimal', value.latitude)],
    ['uco-location:longitude', typed('decimal', value.longitude)],
  ]
}

/** The class a type maps to, as its address says for IP addresses; undefined where UCO has none. */
export function classOf(catalogue: Catalogue, entity: Entity, claims: readonly Claim[]): string | undefined {
  const name = catalogue.entityType(entity.type)?.maps?.uco
  if (name !== 'IPv4Address') return name
  const [first] = claims.filter(claim => claim.property === 'ip')
  return first?.value.kind === 'text' && first.value.text.includes(':') ? 'IPv6Address' : name
}
