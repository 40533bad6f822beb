import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { asRead } from './file-text.ts'
import { type GraphElement, whereIs } from './foreign/graph-element.ts'
import { takeElements } from './foreign/graph-rows.ts'
import { found, type Gathered, gathering, takeOver } from './gathered.ts'
import { readElements } from './graphml/elements.ts'
import { graphmlIn } from './graphml/unpacked.ts'
import type { Importer, InFile } from './importer.ts'
import { ofTheSet } from './of-the-set.ts'
import { ownRows, takeOwnGraph } from './own/graph-tables.ts'
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

/** Ours where an element carries records: these first, then what somebody changed in the attributes beside them. */
function readGraph(gathered: Gathered, file: InFile, reading: ImportReading): void {
  const rows = ownRows()
  const others: GraphElement[] = []
  let isOwn = false
  readElements(asRead(gathered, file, reading), element => {
    // Taken at once and let go: the records of a large case stand in the file as text of several hundred megabytes.
    for (const json of element.payloads) takeRecords(gathered, json, whereIs(element))
    isOwn ||= element.payloads.length > 0
    if (element.payloads.length > 0) rows.keep(element)
    else others.push(element)
  })
  if (!isOwn && others.length === 0) {
    throw new RedThreadError('unreadable-import', { name: file.name, problem: 'there is no graph in it' })
  }
  if (!isOwn) {
    // The n0 of one graph is not the n0 of the next.
    const graph = gathering()
    const foreign = takeOwnGraph(graph, others)
    if (foreign.length > 0) takeElements(graph, file.name, foreign, reading)
    takeOver(gathered, graph, file.name)
    return
  }
  others.forEach(rows.keep)
  const [nodes, links] = rows.tables()
  const tables = [
    ['nodes', nodes],
    ['links', links],
  ] as const
  takeEditedTables(gathered, tables, reading.decimal)
}
