import { distinct, type Neighbours, type Network, rowsOf } from './network.ts'
import type { Work } from './work.ts'

/**
 * Of each node the share of shortest ways between two others that lead through it, 0 to 1: for each pair that has any, the
 * part of its shortest ways through the node, summed and divided by the number of pairs. Several links between two nodes
 * are one way. Along links; of `undirected(network)` in any direction. Brandes (2001): O(nodes · links).
 */
export function* betweenness(network: Network): Work<Float64Array<ArrayBuffer>> {
  const { count } = network
  const rows = distinct(rowsOf(network, 'out'))
  const scores = new Float64Array(count)
  const search = searchOf(count)
  for (let source = 0; source < count; source++) {
    const reached = countWays(rows, source, search)
    addShares(rows, reached, search, scores)
    yield (source + 1) / count
  }
  const pairs = (count - 1) * (count - 2)
  return pairs > 0 ? scores.map(score => score / pairs) : scores
}

/** A search from one source: nodes in the order they were reached, their distance, and how many shortest ways lead there. */
interface Search {
  readonly order: Uint32Array
  readonly distance: Int32Array
  /** Ways are `ways` times `step` to the power of `steps`: in a lattice there are more than a number can hold. */
  readonly ways: Float64Array
  readonly steps: Int32Array
  /** What of all ways from the source leads through each. */
  readonly share: Float64Array
}

const step = 2 ** 500

const searchOf = (count: number): Search => ({
  order: new Uint32Array(count),
  distance: new Int32Array(count).fill(-1),
  ways: new Float64Array(count),
  steps: new Int32Array(count),
  share: new Float64Array(count),
})

/** Breadth first; how many nodes were reached, the source too. */
function countWays({ offsets, targets }: Neighbours, source: number, search: Search): number {
  const { order, distance, ways, steps } = search
  order[0] = source
  distance[source] = 0
  ways[source] = 1
  steps[source] = 0
  let end = 1
  for (let place = 0; place < end; place++) {
    const node = order[place] as number
    const next = (distance[node] as number) + 1
    const last = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < last; at++) {
      const other = targets[at] as number
      if (distance[other] === -1) {
        distance[other] = next
        ways[other] = 0
        steps[other] = 0
        order[end++] = other
      }
      if (distance[other] === next) addWays(search, other, node)
    }
  }
  return end
}

function addWays({ ways, steps }: Search, to: number, from: number): void {
  const by = (steps[from] as number) - (steps[to] as number)
  if (by === 0) ways[to] = (ways[to] as number) + (ways[from] as number)
  else if (by > 0) {
    ways[to] = (ways[to] as number) * step ** -by + (ways[from] as number)
    steps[to] = steps[from] as number
  } else ways[to] = (ways[to] as number) + (ways[from] as number) * step ** by
  if ((ways[to] as number) < step) return
  ways[to] = (ways[to] as number) / step
  steps[to] = (steps[to] as number) + 1
}

/** From the farthest back to the source; clears the search for the next. */
function addShares({ offsets, targets }: Neighbours, reached: number, search: Search, scores: Float64Array): void {
  const { order, distance, ways, steps, share } = search
  for (let place = reached - 1; place >= 0; place--) {
    const node = order[place] as number
    const next = (distance[node] as number) + 1
    const last = offsets[node + 1] as number
    let sum = 0
    for (let at = offsets[node] as number; at < last; at++) {
      const other = targets[at] as number
      if (distance[other] !== next) continue
      const by = (steps[node] as number) - (steps[other] as number)
      const part = (ways[node] as number) / (ways[other] as number)
      sum += (by === 0 ? part : part * step ** by) * (1 + (share[other] as number))
    }
    share[node] = sum
    if (place > 0) scores[node] = (scores[node] as number) + sum
  }
  for (let place = 0; place < reached; place++) distance[order[place] as number] = -1
}
