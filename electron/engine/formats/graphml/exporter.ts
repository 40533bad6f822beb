import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { beyondGraph, otherRecords } from '../tables/write/beyond-graph.ts'
import {
  attributeType,
  edgeAttributes,
  type GraphEdge,
  type GraphNode,
  graphEdges,
  graphNodes,
  nodeAttributes,
} from '../tables/write/graph.ts'
import { boardOption } from '../tables/write/places.ts'
import { Utf8Writer, writeEach } from '../text/utf8-writer.ts'
import { writeXmlText, xmlText } from '../text/xml-text.ts'
import type { Exporter, OptionValues } from '../writing/exporter.ts'
import { inTurns } from '../writing/slices.ts'
import { subjectRecords, writeList } from './write/payload.ts'

/**
 * GraphML 1.0 (http://graphml.graphdrawing.org). Every edge is directed, for networkx refuses a mixture; amounts are
 * strings, for a double has 53 bits. The records stand whole in the data key `red_thread`.
 */
export const graphml: Exporter = {
  id: 'graphml',
  title: 'GraphML',
  help: 'One file of nodes and edges: for Gephi, yEd, Neo4j, Cytoscape, networkx and igraph.',
  form: { file: '.graphml' },
  options: [boardOption],
  async *write({ edition, options, lose, signal }) {
    yield { path: 'case.graphml', pieces: inTurns(graphmlText(edition, options, lose), signal) }
  },
}

function* graphmlText(edition: Edition, options: OptionValues, lose: (loss: Loss) => void): Iterable<Uint8Array> {
  const out = new Utf8Writer()
  const others = otherRecords(edition.state)
  for (const loss of beyondGraph(edition.state, others, 'extension', 'only red_thread holds')) lose(loss)
  out.text(`${opening}<graph id="case" edgedefault="directed">\n`)
  for (let at = 0; at < others.length; ) {
    at = writePayload(out, others, at)
    out.text('\n')
    if (out.isFull) yield out.take()
  }
  const writeElement = ({ id, texts }: GraphNode | GraphEdge, heads: readonly string[], rest: string) => {
    if (!writeData(out, heads, texts)) lose(unwritable(id))
    const records = subjectRecords(edition.state, id)
    for (let at = 0; at < records.length; ) at = writePayload(out, records, at)
    out.text(rest)
  }
  yield* writeEach(out, graphNodes(edition, options), node => {
    out.text(`<node id="${xmlText(node.id)}">`)
    writeElement({ ...node, texts: [...node.texts, ...(node.at ?? []).map(String)] }, nodeHeads, '</node>\n')
  })
  yield* writeEach(out, graphEdges(edition), edge => {
    out.text(`<edge id="${xmlText(edge.id)}" source="${xmlText(edge.from)}" target="${xmlText(edge.to)}">`)
    writeElement(edge, edgeHeads, '</edge>\n')
  })
  out.text('</graph>\n</graphml>\n')
  yield out.take()
}

function writePayload(out: Utf8Writer, records: readonly CaseRecord[], from: number): number {
  out.text('<data key="red_thread">')
  const end = writeList(out, records, from)
  out.text('</data>')
  return end
}

const unwritable = (record: string): Loss => ({
  record,
  kind: 'extension',
  why: 'characters that XML forbids are written as \\u0007 and so on; red_thread holds them exactly',
})

const keyText = (id: string, element: string, name: string, type: string) =>
  `<key id="${id}" for="${element}" attr.name="${name}" attr.type="${type}"/>\n`

const typeText = (name: string) => (attributeType(name) === 'integer' ? 'int' : 'string')

const opening = [
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
  ...nodeAttributes.map(name => keyText(`n_${name}`, 'node', name, typeText(name))),
  ...['x', 'y'].map(name => keyText(`n_${name}`, 'node', name, 'double')),
  ...edgeAttributes.map(name => keyText(`e_${name}`, 'edge', name, typeText(name))),
  keyText('red_thread', 'all', 'red_thread', 'string'),
].join('')

const headOf = (prefix: string) => (name: string) => `<data key="${prefix}_${name}">`
const nodeHeads = [...nodeAttributes, 'x', 'y'].map(headOf('n'))
const edgeHeads = edgeAttributes.map(headOf('e'))

/** False where XML forbids some of it. */
function writeData(out: Utf8Writer, heads: readonly string[], texts: readonly string[]): boolean {
  let isExact = true
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] as string
    if (text === '') continue
    out.text(heads[at] as string)
    isExact = writeXmlText(out, text) && isExact
    out.text('</data>')
  }
  return isExact
}
