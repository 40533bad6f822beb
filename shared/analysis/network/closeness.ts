import { distinct, type Neighbours, type Network, rowsOf } from './network.ts'
import type { Work } from './work.ts'

/**
 * Of each node how near it is to all that can reach it: the number of these by the sum of their distances in links, times
 * their share of all others, so that a small part of a network that hangs together by itself does not look central
 * (Wasserman and Faust 1994); 0 where none can. Along links; of `undirected(network)` in any direction.
 * O(nodes · links).
 */
export function* closeness(network: Network): Work<Float64Array<ArrayBuffer>> {
  const { count } = network
  const rows = distinct(rowsOf(network, 'in'))
  const scores = new Float64Array(count)
  const [order, distance] = [new Uint32Array(count), new Int32Array(count).fill(-1)]
  for (let node = 0; node < count; node++) {
    const { others, sum } = distancesFrom(rows, node, order, distance)
    if (sum > 0) scores[node] = ((others / sum) * others) / (count - 1)
    yield (node + 1) / count
  }
  return scores
}

/** How many others are reached from a node and the sum of their distances; leaves `distance` as it was, -1 everywhere. */
function distancesFrom({ offsets, targets }: Neighbours, source: number, order: Uint32Array, distance: Int32Array) {
  order[0] = source
  distance[source] = 0
  let [end, sum] = [1, 0]
  for (let place = 0; place < end; place++) {
    const node = order[place] as number
    const next = (distance[node] as number) + 1
    const last = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < last; at++) {
      const other = targets[at] as number
      if (distance[other] !== -1) continue
      distance[other] = next
      order[end++] = other
      sum += next
    }
  }
  for (let place = 0; place < end; place++) distance[order[place] as number] = -1
  return { others: end - 1, sum }
}
