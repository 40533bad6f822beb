import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { beyondGraph, otherRecords } from '../tables/write/beyond-graph.ts'
import {
  type Attribute,
  attributeType,
  edgeAttributes,
  type GraphEdge,
  type GraphNode,
  graphEdges,
  graphNodes,
  nodeAttributes,
} from '../tables/write/graph.ts'
import { boardOption } from '../tables/write/places.ts'
import { xmlClean, xmlText } from '../text/xml-text.ts'
import type { Exporter, OptionValues } from '../writing/exporter.ts'
import { inSlices } from '../writing/slices.ts'
import { payloads, subjectRecords } from './write/payload.ts'

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
    yield { path: 'case.graphml', pieces: inSlices(graphmlText(edition, options, lose), signal) }
  },
}

function* graphmlText(edition: Edition, options: OptionValues, lose: (loss: Loss) => void): Iterable<string> {
  const others = otherRecords(edition.state)
  for (const loss of beyondGraph(edition.state, others, 'extension', 'only red_thread holds')) lose(loss)
  yield opening
  yield '<graph id="case" edgedefault="directed">\n'
  for (const json of payloads(others)) yield `${payloadText(json)}\n`
  const attributesOf = (element: GraphNode | GraphEdge) => {
    if (element.attributes.some(([, text]) => xmlClean(text) !== text)) lose(unwritable(element.id))
    return [...payloads(subjectRecords(edition.state, element.id))].map(payloadText).join('')
  }
  for (const node of graphNodes(edition, options)) yield nodeText(node, attributesOf(node))
  for (const edge of graphEdges(edition)) yield edgeText(edge, attributesOf(edge))
  yield '</graph>\n</graphml>\n'
}

const payloadText = (json: string) => `<data key="red_thread">${json}</data>`

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

const dataText = (prefix: string, attributes: readonly Attribute[]) =>
  attributes.map(([name, text]) => `<data key="${prefix}_${name}">${xmlText(text)}</data>`).join('')

function nodeText({ id, attributes, at }: GraphNode, payload: string): string {
  const place: readonly Attribute[] = at
    ? [
        ['x', String(at[0])],
        ['y', String(at[1])],
      ]
    : []
  const data = dataText('n', [...attributes, ...place])
  return `<node id="${xmlText(id)}">${data}${payload}</node>\n`
}

function edgeText({ id, from, to, attributes }: GraphEdge, payload: string): string {
  const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`
  return `<edge id="${xmlText(id)}" ${ends}>${dataText('e', attributes)}${payload}</edge>\n`
}
