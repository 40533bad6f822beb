import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { hues } from '#shared/model/hues.ts'
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
import { xmlClean, xmlText } from '../text/xml-text.ts'
import type { Exporter, OptionValues } from '../writing/exporter.ts'
import { inSlices } from '../writing/slices.ts'

/** GEXF 1.2draft (http://gexf.net), written by hand: the library at hand lets characters through that XML forbids. */
export const gexf: Exporter = {
  id: 'gexf',
  title: 'GEXF',
  help: 'One file for Gephi: places and colours as on the board, and a timeline where dates are exact.',
  form: { file: '.gexf' },
  options: [boardOption],
  async *write({ edition, options, lose, signal }) {
    yield { path: 'case.gexf', pieces: inSlices(gexfText(edition, options, lose), signal) }
  },
}

function* gexfText(edition: Edition, options: OptionValues, lose: (loss: Loss) => void): Iterable<string> {
  for (const loss of beyondGraph(edition.state, otherRecords(edition.state), 'lost', 'GEXF has no place for'))
    lose(loss)
  yield opening(edition)
  yield '<nodes>\n'
  for (const node of graphNodes(edition, options)) yield elementText('node', node, drawnNode(node), lose)
  yield '</nodes>\n<edges>\n'
  for (const edge of graphEdges(edition)) yield elementText('edge', edge, drawnEdge(edge), lose)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function opening({ asOf, scope }: Edition): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n',
    `<meta lastmodifieddate="${xmlText(asOf.slice(0, 10))}"><creator>Red Thread</creator>`,
    `<description>${xmlText(scope)}</description></meta>\n`,
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n',
    attributesText('node', nodeAttributes),
    attributesText('edge', edgeAttributes),
  ].join('')
}

function attributesText(kind: string, names: readonly string[]): string {
  const each = names.map(name => `<attribute id="${name}" title="${name}" type="${attributeType(name)}"/>\n`)
  return `<attributes class="${kind}" mode="static">\n${each.join('')}</attributes>\n`
}

/** Of `#rrggbb`. */
const shadesOf = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

interface Drawn {
  readonly names: readonly string[]
  readonly ends: string
  readonly viz: string
}

/** Gephi's y grows upwards, the board's downwards. */
function drawnNode({ at, hue }: GraphNode): Drawn {
  const [red, green, blue] = shadesOf(hues[hue].onPaper)
  const place = at ? `<viz:position x="${at[0]}" y="${at[1] === 0 ? 0 : -at[1]}" z="0"/>` : ''
  return { names: nodeAttributes, ends: '', viz: `<viz:color r="${red}" g="${green}" b="${blue}"/>${place}` }
}

const drawnEdge = ({ from, to }: GraphEdge): Drawn => ({
  names: edgeAttributes,
  ends: ` source="${xmlText(from)}" target="${xmlText(to)}" type="directed"`,
  viz: '',
})

/** Only whole days make an interval: "2021" drawn from 1 January would say what no source says. */
const wholeDay = /^\d{4}-\d\d-\d\d(?=T|$)/

function intervalText(names: readonly string[], texts: readonly string[]): string {
  const [start, end] = ['date_from', 'date_to'].map(name => wholeDay.exec(texts[names.indexOf(name)] ?? '')?.[0])
  return `${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}`
}

function elementText(
  kind: 'node' | 'edge',
  { id, label, texts }: GraphNode | GraphEdge,
  { names, ends, viz }: Drawn,
  lose: (loss: Loss) => void,
): string {
  const isClean = texts.every(text => xmlClean(text) === text)
  if (!isClean) lose({ record: id, kind: 'lost', why: 'characters that XML forbids are written as \\u0007 and so on' })
  const valueText = (text: string, at: number) =>
    text === '' ? '' : `<attvalue for="${names[at]}" value="${xmlText(text)}"/>`
  const opening = `<${kind} id="${xmlText(id)}" label="${xmlText(label)}"${ends}${intervalText(names, texts)}>`
  return `${opening}<attvalues>${texts.map(valueText).join('')}</attvalues>${viz}</${kind}>\n`
}
