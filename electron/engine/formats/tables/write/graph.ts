import type { OptionValues } from '#engine/formats/writing/exporter.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { hueOf } from '#shared/model/hue-of.ts'
import type { Hue } from '#shared/model/hues.ts'
import { get } from '#shared/ops/state.ts'
import { type Header, headers } from '../terms/headers.ts'
import { links } from './links.ts'
import { nodes } from './nodes.ts'
import { groupTitles, placesOf } from './places.ts'

/** What a graph format knows of one node or edge: the columns of its table by name, '' left out. */
export interface GraphNode {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly attributes: readonly Attribute[]
  readonly at: readonly [x: number, y: number] | undefined
  readonly hue: Hue
}
export interface GraphEdge extends Omit<GraphNode, 'at' | 'hue'> {
  readonly from: string
  readonly to: string
}
export type Attribute = readonly [name: string, text: string]

const isPlace = (name: string) => name === 'id' || name === 'from_id' || name === 'to_id'

/** Names of the attributes of nodes and edges, in order. Those of nodes end with the groups of the case. */
export const nodeAttributes: readonly string[] = [...headers.nodes.filter(name => !isPlace(name)), 'groups']
export const edgeAttributes: readonly string[] = headers.links.filter(name => !isPlace(name))

export const attributeType = (name: string): 'integer' | 'string' => (name === 'claims' ? 'integer' : 'string')

/** The entities that stand as nodes. */
export function* graphNodes(edition: Edition, options: OptionValues): Iterable<GraphNode> {
  const { state } = edition
  const place = placesOf(state, options)
  const groups = groupTitles(state)
  for (const row of nodes.rows(edition)) {
    const cell = (name: Header<'nodes'>) => row[headers.nodes.indexOf(name)] ?? ''
    const own = headers.nodes.map((name, at): Attribute => [name, row[at] ?? ''])
    const attributes = [...own, ['groups', (groups.get(cell('id')) ?? []).join(' | ')] as const]
    yield {
      id: cell('id'),
      label: cell('label'),
      type: cell('type'),
      attributes: nonEmpty(attributes),
      at: place(cell('id')),
      hue: hueOf(state.catalogue.entityType(get(state, 'entity', cell('id'))?.type ?? '') ?? { group: 'documents' }),
    }
  }
}

/** The links that stand as edges, every one directed: those without a direction say so in an attribute. */
export function* graphEdges(edition: Edition): Iterable<GraphEdge> {
  for (const row of links.rows(edition)) {
    const cell = (name: Header<'links'>) => row[headers.links.indexOf(name)] ?? ''
    const attributes = nonEmpty(headers.links.map((name, at): Attribute => [name, row[at] ?? '']))
    const { id, type, label } = { id: cell('id'), type: cell('type'), label: cell('label') }
    yield { id, type, label, from: cell('from_id'), to: cell('to_id'), attributes }
  }
}

const nonEmpty = (attributes: readonly Attribute[]) =>
  attributes.filter(([name, text]) => text !== '' && !isPlace(name))
