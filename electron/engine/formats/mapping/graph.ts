import { count, type Gathered } from '../reading/gathered.ts'
import type { ForeignEdge, ForeignNode, Usual } from './graph-parts.ts'
import { takeEdge } from './take-edge.ts'
import { takeNode } from './take-node.ts'

/** After so many it is told how far it is. */
const step = 256

/**
 * Takes in what a foreign graph says and guesses nothing silently. A node is taken where the file names its type in
 * words we know, or where its label is in itself an address, an e-mail or a web address; else it is reported as not taken.
 * A link of a type we do not know is one of `related-to`, which claims no more than that, with the file's own word for
 * it; the counts say how many.
 */
export function takeGraph(
  gathered: Gathered,
  nodes: readonly ForeignNode[],
  edges: readonly ForeignEdge[],
  usual: Usual = {},
  progress: (share: number) => void = () => {},
): void {
  const total = nodes.length + edges.length
  const tell = (count: number) => {
    if (count % step === 0) progress(count / total)
  }
  for (const [at, node] of nodes.entries()) {
    takeNode(gathered, node, usual)
    tell(at)
  }
  for (const [at, edge] of edges.entries()) {
    takeEdge(gathered, edge, usual)
    tell(nodes.length + at)
  }
}

/** What the file holds, whatever can be taken of it. */
export function countGraph(gathered: Gathered, nodes: number, links: number): void {
  if (nodes > 0) count(gathered, 'nodes in the file', nodes)
  if (links > 0) count(gathered, 'links in the file', links)
}
