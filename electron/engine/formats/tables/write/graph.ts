import type { OptionValues } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { hueOf } from '#shared/model/hue-of.ts'
import type { Hue } from '#shared/model/hues.ts'
import { get } from '#shared/ops/state.ts'
import { type Header, headers } from '../terms/headers.ts'
import { links } from './links.ts'
import { nodes } from './nodes.ts'
import { groupTitles, placesOf } from './places.ts'

/** What a graph format knows of one node or edge. `texts`: what each of its attributes says, '' where nothing. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly texts: readonly string[]
  readonly at: readonly [x: number, y: number] | undefined
  readonly hue: Hue
}
export interface GraphEdge extends Omit<GraphNode, 'at' | 'hue'> {
  readonly from: string
  readonly to: string
}

const isPlace = (name: string) => name === 'id' || name === 'from_id' || name === 'to_id'

/** The columns of a table that are attributes, and where to find the others. */
function columnsOf<N extends 'nodes' | 'links'>(table: N) {
  const names: readonly string[] = headers[table]
  const columns = names.flatMap((name, at) => (isPlace(name) ? [] : [at]))
  return {
    names: columns.map(at => names[at] as string),
    textsOf: (row: readonly string[]) => columns.map(at => row[at] ?? ''),
    cell: (name: Header<N>) => {
      const at = names.indexOf(name)
      return (row: readonly string[]) => row[at] ?? ''
    },
  }
}

const node = columnsOf('nodes')
const edge = columnsOf('links')

/** Names of the attributes of nodes and edges, in order. Those of nodes end with the groups of the case. */
export const nodeAttributes: readonly string[] = [...node.names, 'groups']
export const edgeAttributes: readonly string[] = edge.names

export const attributeType = (name: string): 'integer' | 'string' => (name === 'claims' ? 'integer' : 'string')

const [nodeId, nodeLabel] = [node.cell('id'), node.cell('label')]

/** The entities that stand as nodes. */
export function* graphNodes(edition: Edition, options: OptionValues): Iterable<GraphNode> {
  const { state } = edition
  const place = placesOf(state, options)
  const groups = groupTitles(state)
  for (const row of nodes.rows(edition)) {
    const id = nodeId(row)
    const texts = [...node.textsOf(row), groups.get(id)?.join(' | ') ?? '']
    const type = state.catalogue.entityType(get(state, 'entity', id)?.type ?? '')
    yield { id, label: nodeLabel(row), texts, at: place(id), hue: hueOf(type ?? { group: 'documents' }) }
  }
}

const [edgeId, edgeLabel, from, to] = [edge.cell('id'), edge.cell('label'), edge.cell('from_id'), edge.cell('to_id')]

/** The links that stand as edges, every one directed: those without a direction say so in an attribute. */
export function* graphEdges(edition: Edition): Iterable<GraphEdge> {
  for (const row of links.rows(edition)) {
    yield { id: edgeId(row), label: edgeLabel(row), from: from(row), to: to(row), texts: edge.textsOf(row) }
  }
}
