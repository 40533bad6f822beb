import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { type GraphElement, whereIs } from '../mapping/graph-element.ts'
import { takeElements } from '../mapping/graph-rows.ts'
import { meansSameEverywhere } from '../mapping/own-ids.ts'
import { asRead } from '../reading/file-text.ts'
import { type Gathered, gathering, pour, takeOver } from '../reading/gathered.ts'
import type { Importer, InFile } from '../reading/importer.ts'
import { inTurn } from '../reading/in-turn.ts'
import { ofTheSet } from '../reading/of-the-set.ts'
import { encoding, ofTables } from '../reading/options.ts'
import { ownRows, takeOwnGraph } from '../tables/read/graph-tables.ts'
import { takeRecords } from '../tables/read/records.ts'
import { takeEditedTables } from '../tables/read/tables.ts'
import { expectedRows } from '../tables/write/expected-rows.ts'
import { readElements } from './read/elements.ts'
import { graphmlIn } from './read/unpacked.ts'

export const graphml: Importer = {
  id: 'graphml',
  title: 'GraphML',
  help: 'Graphs from yEd, Gephi, networkx, igraph, Neo4j or Maltego, and our own back.',
  extensions: ['.graphml', '.xml', '.mtgx'],
  options: [encoding, ...ofTables],
  isLocalId: id => !meansSameEverywhere(id),
  recognises: (head, name) => /<(\w+:)?graphml[\s>]/.test(head) || (/\.mtgx$/i.test(name) && head.startsWith('PK')),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    for (const file of inTurn(ofTheSet(files, /\.(graphml|xml|mtgx)$/i), sink))
      for (const graph of graphmlIn(file)) readGraph(gathered, graph, reading)
    pour(gathered, sink)
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
    const graph = gathering({ catalogue: gathered.catalogue })
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
  takeEditedTables(gathered, tables, reading.decimal, expectedRows)
}
