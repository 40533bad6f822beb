import { count, type Gathered } from '../reading/gathered.ts'
import { reportBareEnds } from './graph-notes.ts'
import type { ForeignEdge, ForeignNode, Usual } from './graph-parts.ts'
import { takeEdge } from './take-edge.ts'
import { takeNode } from './take-node.ts'

/**
 * Takes in what a foreign graph says and guesses nothing silently. A node is taken where the file names its type in
 * words we know, or where its label is in itself an address, an e-mail or a web address; else it is reported as not taken.
 * A link of a type we do not know is one of `related-to`, which claims no more than that, with the file's own word for
 * it; the counts say how many. `taken`: hears of each edge what type of link it was taken as.
 */
export function takeGraph(
  gathered: Gathered,
  nodes: readonly ForeignNode[],
  edges: readonly ForeignEdge[],
  usual: Usual = {},
  taken: (edge: ForeignEdge, linkType: string | undefined) => void = () => {},
): void {
  for (const node of nodes) takeNode(gathered, node, usual)
  const described = nodes.length === 0 ? 0 : gathered.entities.size
  for (const edge of edges) taken(edge, takeEdge(gathered, edge, usual))
  reportBareEnds(gathered, edges[0]?.where ?? '', described, usual)
}

/** What the file holds, whatever can be taken of it. */
export function countGraph(gathered: Gathered, nodes: number, links: number): void {
  if (nodes > 0) count(gathered, 'nodes in the file', nodes)
  if (links > 0) count(gathered, 'links in the file', links)
}
