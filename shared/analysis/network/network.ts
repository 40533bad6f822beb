/**
 * Nodes and the links between them as numbers, every link kept: several between two nodes, and from a node to itself.
 * Nodes are 0 to `count` - 1, links those of `from` and `to`. (`Graph` in graph.ts is for drawing, where one line between
 * two nodes is enough.)
 *
 * The loops of this folder read arrays in place: one function that reads all kinds of them, as `at` does, is several times
 * slower on a million links.
 */
export interface Network {
  readonly count: number
  readonly from: Uint32Array<ArrayBuffer>
  readonly to: Uint32Array<ArrayBuffer>
  /** 1 where a link leads both ways; absent where none does. */
  readonly twoWay?: Uint8Array<ArrayBuffer>
}

/** Along links, against them, or either: of a link that leads both ways each is true. */
export type Direction = 'out' | 'in' | 'all'

/**
 * The neighbours of a node are `targets[offsets[node]]` up to `targets[offsets[node + 1]]`, in the order of the links;
 * `links` beside it says by which link (compressed sparse rows).
 */
export interface Rows {
  readonly count: number
  readonly offsets: Uint32Array<ArrayBuffer>
  readonly targets: Uint32Array<ArrayBuffer>
  readonly links: Uint32Array<ArrayBuffer>
}

/** The same with every link leading both ways. */
export const undirected = ({ count, from, to }: Network): Network => ({
  count,
  from,
  to,
  twoWay: new Uint8Array(from.length).fill(1),
})

/**
 * The rows of a network in a direction. A link from a node to itself is once in its row, and twice in that of `all`, as it
 * has two ends there. O(nodes + links).
 */
export function rowsOf(network: Network, direction: Direction): Rows {
  const { count, from, to, twoWay } = network
  const [isOut, isIn] = [direction !== 'in', direction !== 'out']
  const offsets = offsetsOf(network, direction)
  const next = offsets.slice(0, count)
  const size = offsets[count] as number
  const [targets, links] = [new Uint32Array(size), new Uint32Array(size)]
  for (let link = 0; link < from.length; link++) {
    const a = from[link] as number
    const b = to[link] as number
    const isBoth = twoWay !== undefined && twoWay[link] === 1 && a !== b
    if (isOut || isBoth) {
      const place = next[a] as number
      next[a] = place + 1
      targets[place] = b
      links[place] = link
    }
    if (isIn || isBoth) {
      const place = next[b] as number
      next[b] = place + 1
      targets[place] = a
      links[place] = link
    }
  }
  return { count, offsets, targets, links }
}

function offsetsOf({ count, from, to, twoWay }: Network, direction: Direction): Uint32Array<ArrayBuffer> {
  const [isOut, isIn] = [direction !== 'in', direction !== 'out']
  const offsets = new Uint32Array(count + 1)
  for (let link = 0; link < from.length; link++) {
    const a = from[link] as number
    const b = to[link] as number
    const isBoth = twoWay !== undefined && twoWay[link] === 1 && a !== b
    if (isOut || isBoth) offsets[a + 1] = (offsets[a + 1] as number) + 1
    if (isIn || isBoth) offsets[b + 1] = (offsets[b + 1] as number) + 1
  }
  for (let node = 0; node < count; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  return offsets
}

/** Rows without the links they are by. */
export type Neighbours = Omit<Rows, 'links'>

/** Rows with each neighbour once and no node beside itself. O(nodes + links). */
export function distinct({ count, offsets: given, targets: all }: Rows): Neighbours {
  const [offsets, targets] = [new Uint32Array(count + 1), new Uint32Array(all.length)]
  const seenBy = new Uint32Array(count).fill(count)
  let size = 0
  for (let node = 0; node < count; node++) {
    const end = given[node + 1] as number
    for (let place = given[node] as number; place < end; place++) {
      const other = all[place] as number
      if (other === node || seenBy[other] === node) continue
      seenBy[other] = node
      targets[size++] = other
    }
    offsets[node + 1] = size
  }
  return { count, offsets, targets: targets.subarray(0, size) }
}
