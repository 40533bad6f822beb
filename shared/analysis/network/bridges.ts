import { type Network, type Rows, rowsOf } from './network.ts'

/**
 * 1 for each link without which its ends would no longer hang together, whichever way links lead. Of several links between
 * two nodes none is one. Tarjan (1974), without recursion: O(nodes + links).
 */
export function bridges(network: Network): Uint8Array<ArrayBuffer> {
  const found = new Uint8Array(network.from.length)
  const rows = rowsOf(network, 'all')
  const none = network.from.length
  const search: Search = {
    next: rows.offsets.slice(0, network.count),
    seen: new Uint32Array(network.count),
    low: new Uint32Array(network.count),
    by: new Uint32Array(network.count).fill(none),
    path: new Uint32Array(network.count),
  }
  let time = 0
  for (let start = 0; start < network.count; start++)
    if (search.seen[start] === 0) time = walk(rows, start, time, search, found)
  return found
}

interface Search {
  /** Where to go on in each row. */
  readonly next: Uint32Array
  /** When each was reached, from 1, and the earliest that can be reached from there without the link it was reached by. */
  readonly seen: Uint32Array
  readonly low: Uint32Array
  readonly by: Uint32Array
  readonly path: Uint32Array
}

function walk({ offsets, targets, links }: Rows, start: number, begun: number, search: Search, found: Uint8Array) {
  const { next, seen, low, by, path } = search
  let [time, depth] = [begun + 1, 1]
  path[0] = start
  seen[start] = time
  low[start] = time
  while (depth > 0) {
    const node = path[depth - 1] as number
    const place = next[node] as number
    if (place === offsets[node + 1]) {
      depth--
      if (depth === 0) break
      const parent = path[depth - 1] as number
      low[parent] = Math.min(low[parent] as number, low[node] as number)
      if ((low[node] as number) > (seen[parent] as number)) found[by[node] as number] = 1
      continue
    }
    next[node] = place + 1
    const [other, link] = [targets[place] as number, links[place] as number]
    if (link === by[node]) continue
    if (seen[other] !== 0) low[node] = Math.min(low[node] as number, seen[other] as number)
    else {
      time++
      seen[other] = time
      low[other] = time
      by[other] = link
      path[depth++] = other
    }
  }
  return time
}
