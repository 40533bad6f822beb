import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { headers } from '../exporters/tables/headers.ts'
import { xmlClean } from '../exporters/tables/xml-text.ts'
import { asRead } from './file-text.ts'
import { type GraphElement, whereIs } from './foreign/graph-element.ts'
import { takeElements } from './foreign/graph-rows.ts'
import { found, type Gathered, gathering, takeOver } from './gathered.ts'
import { readElements } from './graphml/elements.ts'
import { graphmlIn } from './graphml/unpacked.ts'
import type { Importer, InFile } from './importer.ts'
import type { InTable } from './in-table.ts'
import { ofTheSet } from './of-the-set.ts'
import { takeRecords } from './own/records.ts'
import { takeEditedTables } from './own/tables.ts'
import { meansSameEverywhere } from './own-ids.ts'

export const graphml: Importer = {
  id: 'graphml',
  title: 'GraphML',
  help: 'Graphs from yEd, Gephi, networkx, igraph, Neo4j or Maltego, and our own back.',
  extensions: ['.graphml', '.xml', '.mtgx'],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) => /<(\w+:)?graphml[\s>]/.test(head) || (/\.mtgx$/i.test(name) && head.startsWith('PK')),
  read: (files, reading = {}) => {
    const gathered = gathering()
    for (const file of ofTheSet(files, /\.(graphml|xml|mtgx)$/i))
      for (const graph of graphmlIn(file)) readGraph(gathered, graph, reading)
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
  readElements(asRead(gathered, file, reading), element => {
    // Taken at once and let go: the records of a large case stand in the file as text of several hundred megabytes.
    for (const json of element.payloads) takeRecords(gathered, json, whereIs(element))
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
    takeElements(graph, file.name, others, reading)
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
  return { cells: names.map(name => given[name] ?? data.get(name) ?? ''), where: whereIs(element) }
}

const tableOf = (name: string, names: readonly string[], rows: readonly Row[]): InTable => ({
  name,
  headers: names,
  codec: { write: xmlClean, read: text => text },
  each: visit => {
    for (const { cells, where } of rows) visit(cells, where)
  },
})
