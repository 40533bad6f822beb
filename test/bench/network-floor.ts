import type { Network } from '#shared/analysis/network/network.ts'

/** Rows of neighbours: of those that lead to each node, or of all. */
function rowsOf({ count, from, to }: Network, all: boolean) {
  const offsets = new Uint32Array(count + 1)
  const add = (node: number) => {
    offsets[node + 1] = (offsets[node + 1] as number) + 1
  }
  for (let link = 0; link < from.length; link++) {
    add(to[link] as number)
    if (all) add(from[link] as number)
  }
  for (let node = 0; node < count; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  const next = offsets.slice()
  const targets = new Uint32Array(offsets[count] as number)
  const put = (node: number, other: number) => {
    const place = next[node] as number
    next[node] = place + 1
    targets[place] = other
  }
  for (let link = 0; link < from.length; link++) {
    put(to[link] as number, from[link] as number)
    if (all) put(from[link] as number, to[link] as number)
  }
  return { offsets, targets }
}

function degree({ count, from, to }: Network): Uint32Array {
  const sums = new Uint32Array(count)
  for (let link = 0; link < from.length; link++) {
    sums[from[link] as number] = (sums[from[link] as number] as number) + 1
    sums[to[link] as number] = (sums[to[link] as number] as number) + 1
  }
  return sums
}

/** As many rounds as the product needs, without looking how much changes. */
const rounds = 29

function rank(network: Network): Float64Array {
  const { count, from } = network
  const { offsets, targets } = rowsOf(network, false)
  const out = new Uint32Array(count)
  for (let link = 0; link < from.length; link++) out[from[link] as number] = (out[from[link] as number] as number) + 1
  const [scores, passed] = [new Float64Array(count).fill(1 / count), new Float64Array(count)]
  for (let round = 0; round < rounds; round++) {
    let stuck = 0
    for (let node = 0; node < count; node++) {
      if (out[node] === 0) stuck += scores[node] as number
      else passed[node] = (scores[node] as number) / (out[node] as number)
    }
    for (let node = 0; node < count; node++) {
      let sum = 0
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
        sum += passed[targets[at] as number] as number
      scores[node] = (0.15 + 0.85 * stuck) / count + 0.85 * sum
    }
  }
  return scores
}

/** Breadth first from a node, by whom each is reached; to the end, or as far as one node. */
function search({ offsets, targets }: ReturnType<typeof rowsOf>, by: Int32Array, start: number, to = -1): void {
  const queue = [start]
  by[start] = start
  for (let place = 0; place < queue.length; place++) {
    const node = queue[place] as number
    if (node === to) return
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++) {
      const other = targets[at] as number
      if (by[other] !== -1) continue
      by[other] = node
      queue.push(other)
    }
  }
}

function parts(network: Network): void {
  const by = new Int32Array(network.count).fill(-1)
  const rows = rowsOf(network, true)
  for (let node = 0; node < network.count; node++) if (by[node] === -1) search(rows, by, node)
}

/** Not the cores: every row read once and every node put in the order of its neighbours, which is the least they take. */
function touched(network: Network): number {
  const { offsets, targets } = rowsOf(network, true)
  const has = degree(network)
  const order = Uint32Array.from({ length: network.count }, (_, node) => node).sort(
    (a, b) => (has[a] as number) - (has[b] as number),
  )
  let sum = 0
  for (const node of order)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at++)
      if ((has[targets[at] as number] as number) > (has[node] as number)) sum++
  return sum
}

/** What the same takes in loops over typed arrays that know nothing of directions, weights, rules or progress. */
export const floor: Readonly<Record<string, (network: Network, ends: readonly [number, number]) => unknown>> = {
  degree,
  PageRank: rank,
  components: parts,
  'k-core': touched,
  'a shortest path': (network, [from, to]) =>
    search(rowsOf(network, true), new Int32Array(network.count).fill(-1), from, to),
}
