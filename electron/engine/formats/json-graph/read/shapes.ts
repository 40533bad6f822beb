import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { isThing } from './parse.ts'

/** A graph as it stands in some JSON: whoever wrote it, its nodes, and its edges with their ends under these names. */
export interface JsonGraph {
  readonly nodes: readonly JsonObject[]
  readonly edges: readonly JsonObject[]
  /** Edges between more than two ends. */
  readonly hyperedges: readonly JsonObject[]
  /** Whether its edges have no direction unless they say otherwise. */
  readonly isUndirected: boolean
}

const listed = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isThing) : [])

/** Nodes in a list, or each under its id. */
const named = (nodes: unknown): readonly JsonObject[] =>
  isThing(nodes) ? Object.entries(nodes).map(([id, node]) => ({ ...(isThing(node) ? node : {}), id })) : listed(nodes)

/**
 * The graphs in some JSON, of the shapes that people have: `nodes` and `links` (d3, networkx), `nodes` and `edges` (vis,
 * sigma, graphology), `elements` (Cytoscape), `adjacency` (networkx), JSON Graph Format, and what Neo4j writes. Empty
 * where there is none.
 */
export function graphsIn(parsed: unknown): readonly JsonGraph[] {
  if (Array.isArray(parsed)) return [ofElements(parsed)].filter(isFilled)
  if (!isThing(parsed)) return []
  const several = [parsed['graphs'], parsed['graph']].flat().filter(each => isThing(each) && 'nodes' in each)
  if (several.length > 0) return several.filter(isThing).map(ofJgf).filter(isFilled)
  if ('elements' in parsed) return [ofElements(parsed['elements'], parsed)].filter(isFilled)
  if ('adjacency' in parsed) return [ofAdjacency(parsed)].filter(isFilled)
  const edges = [...listed(parsed['links']), ...listed(parsed['edges']), ...listed(parsed['relationships'])]
  return [{ ...bare, ...direction(parsed), nodes: named(parsed['nodes'] ?? parsed['vertices']), edges }].filter(
    isFilled,
  )
}

const bare = { nodes: [], edges: [], hyperedges: [], isUndirected: false }

const isFilled = ({ nodes, edges, hyperedges }: JsonGraph) => nodes.length + edges.length + hyperedges.length > 0

/** networkx says it at the top, graphology among its options. */
function direction(graph: JsonObject) {
  const options = isThing(graph['options']) ? graph['options'] : {}
  return { isUndirected: graph['directed'] === false || options['type'] === 'undirected' }
}

/** Cytoscape: two lists, or one in which ends make an edge; of Neo4j one of nodes and relationships. */
function ofElements(elements: unknown, around: JsonObject = {}): JsonGraph {
  const apart = isThing(elements) ? [listed(elements['nodes']), listed(elements['edges'])] : undefined
  if (apart) return { ...bare, ...direction(around), nodes: apart[0] ?? [], edges: apart[1] ?? [] }
  const all = listed(elements).filter(each => isThing(each['data']) || isOfNeo4j(each))
  const isEdge = (each: JsonObject) =>
    each['type'] === 'relationship' || each['group'] === 'edges' || (isThing(each['data']) && 'source' in each['data'])
  const [edges, nodes] = [all.filter(isEdge), all.filter(each => !isEdge(each))]
  return { ...bare, ...direction(around), nodes, edges }
}

const isOfNeo4j = ({ type, id }: JsonObject) => (type === 'node' || type === 'relationship') && id !== undefined

/** networkx: beside each node the list of those it leads to. */
function ofAdjacency(graph: JsonObject): JsonGraph {
  const nodes = listed(graph['nodes'])
  const lists = Array.isArray(graph['adjacency']) ? graph['adjacency'] : []
  const { isUndirected } = direction(graph)
  const edges = nodes.flatMap((node, at) =>
    listed(lists[at]).map(({ id: target, ...data }) => ({ ...data, source: node['id'], target })),
  )
  return { ...bare, nodes, edges: isUndirected ? onceEach(edges) : edges, isUndirected }
}

/** Without direction each edge stands with both its ends. */
function onceEach(edges: readonly JsonObject[]): readonly JsonObject[] {
  const seen = new Set<string>()
  return edges.filter(({ source, target, ...data }) => {
    const key = (...ends: readonly unknown[]) => JSON.stringify([...ends, data])
    if (seen.delete(key(target, source)) && JSON.stringify(source) !== JSON.stringify(target)) return false
    seen.add(key(source, target))
    return true
  })
}

/** https://jsongraphformat.info, version 2, whose nodes are named by their keys; version 1 has a list of them. */
function ofJgf(graph: JsonObject): JsonGraph {
  const edges = [...listed(graph['edges']), ...listed(graph['links'])]
  return { ...direction(graph), nodes: named(graph['nodes']), edges, hyperedges: listed(graph['hyperedges']) }
}
