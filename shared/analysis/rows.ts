import { at, type Graph, neighbours } from './graph.ts'

const sweeps = 12

/** Turns each row's order so that fewer lines cross: every node goes to the mean of its neighbours' places in theirs. */
export function untangle(rows: readonly number[][], graph: Graph): number[][] {
  const result = rows.map(row => [...row])
  const [places, wish] = [new Float64Array(graph.count), new Float64Array(graph.count)]
  const note = (row: readonly number[]) => {
    for (const [index, node] of row.entries()) places[node] = (index + 0.5) / row.length
  }
  result.forEach(note)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? result : result.toReversed()) {
      for (const node of row) wish[node] = meanOf(graph, node, places)
      row.sort((a, b) => at(wish, a) - at(wish, b))
      note(row)
    }
  }
  return result
}

/** Where each node lies along its row: near the mean of its neighbours, in order, as wide apart as their sizes ask. */
export function alongRows(
  rows: readonly (readonly number[])[],
  graph: Graph,
  sizes: Float64Array,
): Float64Array<ArrayBuffer> {
  const along = new Float64Array(graph.count)
  const wish = new Float64Array(graph.count)
  for (const row of rows) settle(row, wish, sizes, along)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      for (const node of row) wish[node] = meanOf(graph, node, along)
      settle(row, wish, sizes, along)
    }
  }
  return along
}

interface Block {
  /** Places in the row, the last one excluded. */
  readonly from: number
  to: number
  width: number
  /** Sum of what its members wish its start to be. */
  wish: number
}

const startOf = ({ wish, from, to }: Block) => wish / (to - from)

/**
 * Nearest places in order without overlap: neighbours that wish to pass each other are joined to one block, which goes
 * to the mean of its wishes (pool adjacent violators).
 */
function settle(row: readonly number[], wishes: Float64Array, sizes: Float64Array, along: Float64Array): void {
  const blocks: Block[] = []
  for (const [index, node] of row.entries()) {
    const size = at(sizes, node)
    let block: Block = { from: index, to: index + 1, width: size, wish: at(wishes, node) - size / 2 }
    for (let last = blocks.at(-1); last && startOf(last) + last.width > startOf(block); last = blocks.at(-1)) {
      blocks.pop()
      const wish = last.wish + block.wish - last.width * (block.to - block.from)
      block = { from: last.from, to: block.to, width: last.width + block.width, wish }
    }
    blocks.push(block)
  }
  for (const block of blocks) {
    let start = startOf(block)
    for (let index = block.from; index < block.to; index++) {
      const node = at(row, index)
      along[node] = start + at(sizes, node) / 2
      start += at(sizes, node)
    }
  }
}

/** Its own place where it has no neighbour. */
function meanOf(graph: Graph, node: number, places: Float64Array): number {
  const near = neighbours(graph, node)
  if (near.length === 0) return at(places, node)
  let sum = 0
  for (const other of near) sum += at(places, other)
  return sum / near.length
}
