/**
 * A graph as numbers: nodes are 0 to `count` - 1, links those of `from` and `to`. The neighbours of a node are
 * `targets[offsets[node]]` up to `targets[offsets[node + 1]]`, ascending, each once, whichever way a link leads; `links`
 * beside it says by which link (compressed sparse rows). No link leads from a node to itself.
 */
export interface Graph {
  readonly count: number
  readonly from: Uint32Array<ArrayBuffer>
  readonly to: Uint32Array<ArrayBuffer>
  readonly offsets: Uint32Array<ArrayBuffer>
  readonly targets: Uint32Array<ArrayBuffer>
  readonly links: Uint32Array<ArrayBuffer>
}

/** The graph of so many nodes and these links; of several between two nodes the first, in either direction. O(links · log). */
export function graphOf(count: number, ends: readonly (readonly [from: number, to: number])[]): Graph {
  const seen = new Set<number>()
  const pairs = ends.filter(([a, b]) => {
    const key = Math.min(a, b) * count + Math.max(a, b)
    if (a === b || seen.has(key)) return false
    seen.add(key)
    return true
  })
  const [from, to] = [Uint32Array.from(pairs, pair => pair[0]), Uint32Array.from(pairs, pair => pair[1])]
  const offsets = new Uint32Array(count + 1)
  for (const end of [...from, ...to]) offsets[end + 1] = at(offsets, end + 1) + 1
  for (let node = 0; node < count; node++) offsets[node + 1] = at(offsets, node + 1) + at(offsets, node)
  const next = offsets.slice(0, count)
  const [targets, links] = [new Uint32Array(pairs.length * 2), new Uint32Array(pairs.length * 2)]
  const put = (node: number, other: number, link: number) => {
    const place = at(next, node)
    next[node] = place + 1
    targets[place] = other
    links[place] = link
  }
  // By the other end first, so that each row comes out ascending.
  const order = [...pairs.keys()].flatMap(link => [link * 2, link * 2 + 1])
  const other = (half: number) => (half % 2 === 0 ? at(to, half >> 1) : at(from, half >> 1))
  for (const half of order.sort((a, b) => other(a) - other(b) || a - b))
    put(half % 2 === 0 ? at(from, half >> 1) : at(to, half >> 1), other(half), half >> 1)
  return { count, from, to, offsets, targets, links }
}

/** The number there: these arrays are never asked beyond their ends. */
export const at = (numbers: Readonly<Record<number, number>>, index: number): number => numbers[index] as number

export const degree = ({ offsets }: Graph, node: number): number => at(offsets, node + 1) - at(offsets, node)

/** The neighbours of a node, ascending; a view, not a copy. */
export const neighbours = ({ offsets, targets }: Graph, node: number): Uint32Array =>
  targets.subarray(at(offsets, node), at(offsets, node + 1))

/** The link between two nodes, in either direction; undefined where there is none. O(log of the neighbours of the first). */
export function linkBetween({ offsets, targets, links }: Graph, node: number, other: number): number | undefined {
  let [low, high] = [at(offsets, node), at(offsets, node + 1)]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(targets, middle) < other) low = middle + 1
    else high = middle
  }
  return low < at(offsets, node + 1) && at(targets, low) === other ? at(links, low) : undefined
}

/** All nodes, the most linked first, then by number: the same graph gives the same order. */
export const byDegree = (graph: Graph): Uint32Array =>
  Uint32Array.from({ length: graph.count }, (_, node) => node).sort(
    (a, b) => degree(graph, b) - degree(graph, a) || a - b,
  )

/** The graph of some of the nodes, numbered in this order, with the links between them. */
export function partOfGraph(graph: Graph, nodes: Uint32Array): Graph {
  const number = new Int32Array(graph.count).fill(-1)
  nodes.forEach((node, index) => {
    number[node] = index
  })
  const ends: (readonly [number, number])[] = []
  for (let link = 0; link < graph.from.length; link++) {
    const [a, b] = [at(number, at(graph.from, link)), at(number, at(graph.to, link))]
    if (a >= 0 && b >= 0) ends.push([a, b])
  }
  return graphOf(nodes.length, ends)
}
