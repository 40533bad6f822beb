import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { headers } from '../exporters/tables/headers.ts'
import { xmlClean } from '../exporters/tables/xml-text.ts'
import { withDecimals } from './foreign/columns.ts'
import { countGraph, type ForeignEdge, takeGraph } from './foreign/graph.ts'
import { plainName } from './foreign/types.ts'
import { found, type Gathered, gathering, takeOver, unread } from './gathered.ts'
import { type GraphElement, readElements } from './graphml/elements.ts'
import type { Importer, InFile } from './importer.ts'
import type { InTable } from './in-table.ts'
import { takeRecords } from './own/records.ts'
import { takeEditedTables } from './own/tables.ts'
import { meansSameEverywhere } from './own-ids.ts'

export const graphml: Importer = {
  id: 'graphml',
  title: 'GraphML',
  help: 'Graphs from Gephi, yEd, networkx or igraph, and our own back.',
  extensions: ['.graphml', '.xml'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: head => /<(\w+:)?graphml[\s>]/.test(head),
  read: (files, reading = {}) => {
    const gathered = gathering()
    for (const file of files) if (/\.(graphml|xml)$/i.test(file.name)) readGraph(gathered, file, reading)
    return found(gathered)
  },
}

interface Row {
  readonly cells: readonly string[]
  readonly where: string
}

/** Ours where an element carries records: these first, then what somebody changed in the attributes beside them. */
function readGraph(gathered: Gathered, file: InFile, reading: ImportReading): void {
  const rows = { node: [] as Row[], edge: [] as Row[] }
  const others: GraphElement[] = []
  let isOwn = false
  const keep = (element: GraphElement) => {
    if (element.kind === 'node') rows.node.push(rowOf(element, headers.nodes))
    else if (element.kind === 'edge') rows.edge.push(rowOf(element, headers.links))
  }
  readElements(file, element => {
    // Taken at once and let go: the records of a large case stand in the file as text of several hundred megabytes.
    for (const json of element.payloads) takeRecords(gathered, json, whereOf(element))
    isOwn ||= element.payloads.length > 0
    if (element.payloads.length > 0) keep(element)
    else others.push(element)
  })
  if (!isOwn && others.length === 0) {
    throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
  }
  if (!isOwn) {
    // The n0 of one graph is not the n0 of the next.
    const graph = gathering()
    takeForeign(graph, others, reading)
    takeOver(gathered, graph, file.name)
    return
  }
  others.forEach(keep)
  const tables = [
    ['nodes', tableOf('node', headers.nodes, rows.node)],
    ['links', tableOf('edge', headers.links, rows.edge)],
  ] as const
  takeEditedTables(gathered, tables, reading.decimal)
}

function rowOf(element: GraphElement, names: readonly string[]): Row {
  const { id, from, to, data } = element
  const given: Readonly<Record<string, string>> = { id, from_id: from, to_id: to }
  return { cells: names.map(name => given[name] ?? data.get(name) ?? ''), where: whereOf(element) }
}

const tableOf = (name: string, names: readonly string[], rows: readonly Row[]): InTable => ({
  name,
  headers: names,
  codec: { write: xmlClean, read: text => text },
  each: visit => {
    for (const { cells, where } of rows) visit(cells, where)
  },
})

const whereOf = ({ kind, id, number }: GraphElement) => `${kind} ${id || number}`

/** What programs call the attributes we need, as `plainName` spells them; the first that is there counts. */
const labels = ['label', 'name', 'title', 'v-name', 'caption']
const types = ['type', 'entity-type', 'node-type', 'category', 'kind', 'labels', 'relationship', 'relation']

function takeForeign(gathered: Gathered, elements: readonly GraphElement[], reading: ImportReading): void {
  for (const { kind, id } of elements) {
    if (kind === 'hyperedge')
      unread(gathered, `hyperedge ${id}`, 'an edge between more than two ends has no place here')
  }
  const known = elements.filter(({ kind }) => kind === 'node' || kind === 'edge')
  const [nodes, edges] = [known.filter(({ kind }) => kind === 'node'), known.filter(({ kind }) => kind === 'edge')]
  const read = withDecimals([...nodes, ...edges].map(foreignElement), reading.decimal)
  countGraph(gathered, nodes.length, edges.length)
  takeGraph(gathered, read.slice(0, nodes.length), read.slice(nodes.length), reading)
}

function foreignElement(element: GraphElement): ForeignEdge {
  const named = new Map([...element.data].map(([name, value]) => [plainName(name), value.trim()]))
  const first = (names: readonly string[]) => names.find(name => named.get(name))
  const [label, type] = [first(labels), first(types)]
  return {
    key: element.kind === 'edge' ? element.id : element.id || whereOf(element),
    where: whereOf(element),
    from: element.from,
    to: element.to,
    label: element.label || (named.get(label ?? '') ?? ''),
    // Neo4j writes `:Person`.
    type: (named.get(type ?? '') ?? '').replace(/^:/, ''),
    attributes: [...element.data]
      .filter(([name]) => plainName(name) !== label && plainName(name) !== type)
      .map(([name, value]) => ({ name, value, ...(element.numbers.has(name) && { decimal: 'point' }) })),
  }
}
