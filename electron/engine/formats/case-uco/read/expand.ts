import { isBlank } from '#engine/formats/mapping/own-ids.ts'
import { isObject, type JsonObject } from '#engine/formats/reading/parse-json.ts'
import { context as ours } from '../terms/vocabulary.ts'

/** A value in the graph: a literal as text, or the id of another thing. */
export type NodeValue = { readonly text: string } | { readonly to: string }

/** One thing of the graph, with all that any place in the file says of it. */
export interface Thing {
  readonly id: string
  /** Classes by prefixed name (`uco-observable:File`); by whole IRI where they are of no vocabulary of CASE or UCO. */
  readonly types: Set<string>
  readonly values: Map<string, NodeValue[]>
}

export interface Expanded {
  readonly things: ReadonlyMap<string, Thing>
  /** Contexts by address: they lie outside the file, and nothing is fetched. */
  readonly remote: readonly string[]
  /** Ids that more than one place describes: as JSON-LD says, all of it is said of one thing. */
  readonly joined: ReadonlySet<string>
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/**
 * JSON-LD as CASE uses it: one context of prefixes, terms and a vocabulary, one graph of nodes in nodes. Contexts inside
 * nodes, reverse properties and lists occur in no CASE data and are taken as ordinary properties. `file`: which of the set
 * it is, for what one file calls `_:b0` is not the `_:b0` of the next.
 */
export function expand(document: unknown, file = 0): Expanded {
  const root: JsonObject = isObject(document) ? document : {}
  const contexts = asList(root['@context'] ?? [])
  const names = new Map(contexts.filter(isObject).flatMap(each => Object.entries(each)))
  const things = new Map<string, Thing>()
  const spelled = nameIn(names)
  const name = (id: string) => (isBlank(id) ? `_:${file}/${id.slice(2)}` : spelled(id))
  const reading: Reading = { things, name, joined: new Set() }
  const { '@context': _, '@graph': graph, ...own } = root
  for (const node of asList(graph ?? [])) if (isObject(node)) readNode(reading, node, `_:node-${things.size}`)
  if (Object.keys(own).some(key => key !== '@id')) readNode(reading, own, '_:document')
  return { things, joined: reading.joined, remote: contexts.filter(each => typeof each === 'string') }
}

interface Reading {
  readonly things: Map<string, Thing>
  readonly joined: Set<string>
  readonly name: (name: string) => string
}

/** Takes in a node and those inside it; gives its id. */
function readNode(reading: Reading, node: JsonObject, otherwise: string): string {
  const { things, name } = reading
  const id = typeof node['@id'] === 'string' ? name(node['@id']) : name(otherwise)
  const thing = things.get(id) ?? { id, types: new Set(), values: new Map() }
  things.set(id, thing)
  if (thing.values.size > 0 && Object.keys(node).some(key => !key.startsWith('@'))) reading.joined.add(id)
  for (const type of asList(node['@type'] ?? [])) thing.types.add(short(name(String(type))))
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('@')) continue
    const property = short(name(key))
    const held = thing.values.get(property) ?? []
    thing.values.set(property, held)
    for (const each of asList(value)) {
      const value = readValue(reading, each, `${isBlank(id) ? '' : '_:'}${id}/${key}/${held.length}`)
      if (value) held.push(value)
    }
  }
  return id
}

function readValue(reading: Reading, value: unknown, otherwise: string): NodeValue | undefined {
  if (value === null || value === undefined) return undefined
  if (!isObject(value)) return Array.isArray(value) ? undefined : { text: String(value) }
  if ('@value' in value) return { text: String(value['@value']) }
  const { '@id': id, ...more } = value
  // A bare reference says nothing of the thing it points to.
  if (typeof id === 'string' && Object.keys(more).length === 0) return { to: reading.name(id) }
  return { to: readNode(reading, value, otherwise) }
}

/** A name as the context spells it out: a term, `prefix:rest`, or a word of the vocabulary. */
function nameIn(names: ReadonlyMap<string, unknown>): (name: string) => string {
  const meant = (key: string) => {
    const held = names.get(key)
    return typeof held === 'string' ? held : isObject(held) && typeof held['@id'] === 'string' ? held['@id'] : undefined
  }
  const spelled = (name: string, left: number): string => {
    const term = meant(name)
    if (term !== undefined && left > 0) return spelled(term, left - 1)
    const colon = name.indexOf(':')
    const prefix = colon < 0 || name.startsWith('//', colon + 1) ? undefined : meant(name.slice(0, colon))
    return prefix === undefined ? name : prefix + name.slice(colon + 1)
  }
  return name => spelled(name, 2)
}

const prefixes = Object.entries(ours).toSorted(([, a], [, b]) => b.length - a.length)

/** An IRI of CASE or UCO by the prefix we write it with, whatever prefix the file uses. */
function short(iri: string): string {
  const found = prefixes.find(([, namespace]) => iri.startsWith(namespace))
  if (found) return `${found[0]}:${iri.slice(found[1].length)}`
  const [, module, name] = /\/uco\/(\w+)\/(\w+)$/.exec(iri) ?? []
  return module ? `uco-${module}:${name}` : iri
}
