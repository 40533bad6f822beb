import type { GraphElement, Span } from '#engine/formats/mapping/graph-element.ts'
import { isTypeWord } from '#engine/formats/mapping/types.ts'
import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { isThing, JsonNumber } from './parse.ts'
import type { JsonGraph } from './shapes.ts'

/** What holds the data of a node or edge in one more object. */
const containers = ['data', 'attributes', 'properties', 'metadata', 'attr'] as const
/** How it is drawn or was counted up by the program: nothing about what it is. */
const drawn: ReadonlySet<string> = new Set(
  'x y z vx vy fx fy px py index position selected selectable locked grabbable pannable classes renderedPosition'.split(
    ' ',
  ),
)
const idNames = ['id', 'key', '_id'] as const
const fromNames = ['source', 'from', 'start', 'src'] as const
const toNames = ['target', 'to', 'end', 'dst'] as const
const edgeIdNames = ['id', 'key'] as const

/** Nodes and edges of a graph in JSON, in its order. Numbers stay as the file writes them. */
export function elementsOf(graph: JsonGraph): readonly GraphElement[] {
  const nodes = graph.nodes.map(spread)
  const edges = graph.edges.map(spread)
  const byPlace = endsArePlaces(nodes, edges)
  // Of networkx the key of an edge only counts those between two nodes.
  const isKeyed = nodes.some(node => 'key' in node)
  return [
    ...nodes.map((node, at) => nodeOf(node, at, byPlace)),
    ...edges.map((edge, at) => {
      const element = edgeOf(edge, at, isKeyed, graph.isUndirected)
      // Beyond the last place there is no node.
      const within = (end: string) => (byPlace && Number(end) >= nodes.length ? '' : end)
      return { ...element, from: within(element.from), to: within(element.to) }
    }),
    ...graph.hyperedges.map((edge, at) => elementOf('hyperedge', edge, at + 1)),
  ]
}

/** With what stands in containers beside what stands outside them. */
function spread(thing: JsonObject): JsonObject {
  const inside = containers.flatMap(name => (isThing(thing[name]) ? [spread(thing[name])] : []))
  const outside = Object.entries(thing).filter(
    ([name, value]) => !(containers.some(each => each === name) && isThing(value)),
  )
  return Object.assign({}, ...inside, Object.fromEntries(outside)) as JsonObject
}

const plain = (value: unknown): string | undefined => {
  if (value instanceof JsonNumber) return value.text
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined
}

const first = (thing: JsonObject, names: readonly string[]) =>
  names.find(name => plain(thing[name]) !== undefined || isEnd(thing[name]))

/** d3 puts the node itself there, Neo4j an object with its id. */
const isEnd = (value: unknown): value is JsonObject => isThing(value) && first(value, idNames) !== undefined

/** Of numbers that are ids the value counts: 1.0 at an edge is the node 1. One of more digits than are safe stays as it is written. */
const idText = (value: unknown): string | undefined => {
  const number = value instanceof JsonNumber ? Number(value.text) : Number.NaN
  return Number.isSafeInteger(number) ? String(number) : plain(value)
}

const idOf = (thing: JsonObject): string | undefined => idText(thing[first(thing, idNames) ?? ''])

function endOf(edge: JsonObject, names: readonly string[]): string {
  const value = edge[first(edge, names) ?? '']
  return (isEnd(value) ? idOf(value) : idText(value)) ?? ''
}

/**
 * Whether ends are places in the list of nodes, counted from 0: all are numbers where no node has an id, or all are places and
 * not all are ids of nodes.
 */
function endsArePlaces(nodes: readonly JsonObject[], edges: readonly JsonObject[]): boolean {
  const ids = new Set(nodes.map(node => idOf(node)))
  const ends = edges.flatMap(edge => [endOf(edge, fromNames), endOf(edge, toNames)])
  const isNumber = (edge: JsonObject, names: readonly string[]) => edge[first(edge, names) ?? ''] instanceof JsonNumber
  const areNumbers = edges.every(edge => isNumber(edge, fromNames) && isNumber(edge, toNames))
  if (nodes.length > 0 && ends.length > 0 && areNumbers && ids.size === 1 && ids.has(undefined)) return true
  const isPlace = (end: string) => /^\d+$/.test(end) && Number(end) < nodes.length
  return ends.length > 0 && ends.every(isPlace) && !ends.every(end => ids.has(end))
}

/** Without an id its edges call it by its name, or by its place: then an id beside that is what it is called. */
function nodeOf(node: JsonObject, at: number, byPlace: boolean): GraphElement {
  const id = byPlace ? String(at) : (idOf(node) ?? plain(node['name']) ?? plain(node['label']) ?? '')
  const isCalled = plain(node['name']) !== undefined || plain(node['label']) !== undefined
  const label = byPlace && !isCalled ? (idOf(node) ?? '') : ''
  const { type, of } = typeOf(node)
  const used = [first(node, idNames) ?? '', ...of, 'parent', 'children']
  const element = elementOf('node', without(node, used), at + 1)
  return { ...element, id, label, type, within: plain(node['parent']) ?? '' }
}

/** What says what a node is beside the attributes that other graphs have too: a group of that name, or labels of Neo4j. */
function typeOf(node: JsonObject): { readonly type: string; readonly of: readonly string[] } {
  const { type, labels, group } = node
  if (type === 'node' && Array.isArray(labels))
    return { type: labels.map(each => `:${plain(each) ?? ''}`).join(''), of: ['type', 'labels'] }
  const word = plain(group) ?? ''
  const isType = plain(type) === undefined && isTypeWord(word)
  return isType ? { type: word, of: ['group'] } : { type: '', of: [] }
}

function edgeOf(edge: JsonObject, at: number, isKeyed: boolean, around: boolean): GraphElement {
  const idName = edgeIdNames.find(name => plain(edge[name]) !== undefined && (name === 'id' || isKeyed))
  const [from, to] = [first(edge, fromNames) ?? '', first(edge, toNames) ?? '']
  const ofNeo4j = edge['type'] === 'relationship'
  const used = [
    idName ?? '',
    from,
    to,
    'directed',
    'undirected',
    ...(ofNeo4j ? ['type'] : []),
    ...(isKeyed ? [] : ['key']),
  ]
  const element = elementOf('edge', without(edge, used), at + 1)
  const isUndirected =
    edge['undirected'] === true || edge['directed'] === false || (around && edge['directed'] !== true)
  const ends = { from: endOf(edge, fromNames), to: endOf(edge, toNames) }
  return { ...element, id: idText(edge[idName ?? '']) ?? '', ...ends, isUndirected }
}

const without = (thing: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => !names.includes(name)))

function elementOf(kind: string, thing: JsonObject, number: number): GraphElement {
  const data = new Map<string, string>()
  const numbers = new Set<string>()
  const spans: Span[] = []
  for (const [name, value] of Object.entries(thing)) if (!drawn.has(name)) put(name, value)
  return {
    ...{ kind, number, id: plain(thing['id']) ?? '', from: '', to: '', data, numbers, payloads: [], spans },
    ...{ label: '', type: '', within: '', isUndirected: false },
  }

  function put(name: string, value: unknown): void {
    const text = plain(value)
    if (value instanceof JsonNumber) numbers.add(name)
    if (text !== undefined && text.trim() !== '') data.set(name, text)
    else if (Array.isArray(value)) putAll(name, value)
    else if (isThing(value)) for (const [inner, of] of Object.entries(value)) put(`${name}.${inner}`, of)
  }

  /** Several values of one name. */
  function putAll(name: string, list: readonly unknown[]): void {
    const texts = list.map(plain).filter(text => text !== undefined && text.trim() !== '') as string[]
    if (texts[0] === undefined) return
    if (list.some(each => each instanceof JsonNumber)) numbers.add(name)
    data.set(name, texts[0])
    if (texts.length > 1) spans.push(...texts.map(value => ({ name, value })))
  }
}
