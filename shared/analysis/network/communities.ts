import { type Groups, groupsBy } from './groups.ts'
import type { Network } from './network.ts'
import { shuffled } from './shuffled.ts'
import { joined, modularityOf, type Weighted, weightedOf } from './weighted.ts'
import type { Work } from './work.ts'

export interface Communities extends Groups {
  /** How much better than chance the groups hang together, at most 1. */
  readonly modularity: number
}

/** A move must better the modularity by more than what rounding may do. */
const least = 1e-12
const nodesAtOnce = 4_096

/**
 * Groups that hang together more than with others, whichever way links lead: each node moves to the group of a neighbour
 * where that betters the modularity most, until none does; then the groups are nodes of a smaller network, which is parted
 * in the same way (Louvain: Blondel and others 2008). Not the only way to part it, and perhaps not the best: another `seed`
 * may part it otherwise; the same one parts it the same. About O(links · log). Weights are not negative.
 */
export function* communities(network: Network, weights?: Float64Array<ArrayBuffer>, seed = 1): Work<Communities> {
  let level = weightedOf(network, weights)
  let of = Uint32Array.from({ length: network.count }, (_, node) => node)
  for (let depth = 0; ; depth++) {
    const groups = yield* settled(level, seed + depth, depth)
    if (groups.sizes.length === level.count) break
    of = of.map(node => groups.of[node] as number)
    level = joined(level, groups.of, groups.sizes.length)
  }
  return { ...groupsBy(of), modularity: modularityOf(level) }
}

/**
 * Moves nodes between groups until no move betters it. After the first round only neighbours of what moved are looked at
 * again (Traag, Waltman and van Eck 2019): all others would hardly move, and there are many rounds.
 */
function* settled(level: Weighted, seed: number, depth: number): Work<Groups> {
  const { count, offsets, targets } = level
  const moving: Moving = {
    group: Uint32Array.from({ length: count }, (_, node) => node),
    strength: level.strength.slice(),
    beside: new Float64Array(count),
    touched: new Uint32Array(count),
  }
  // A ring: each node is in it at most once.
  const [queue, isWaiting] = [shuffled(count, seed), new Uint8Array(count).fill(1)]
  let [waiting, share] = [count, 0]
  for (let done = 0; waiting > 0; done++) {
    if (done % nodesAtOnce === 0) {
      share = Math.max(share, done / (done + waiting))
      yield 1 - 0.5 ** (depth + share)
    }
    const node = queue[done % count] as number
    isWaiting[node] = 0
    waiting--
    if (!move(level, node, moving)) continue
    const last = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < last; at++) {
      const other = targets[at] as number
      if (isWaiting[other] === 1 || moving.group[other] === moving.group[node]) continue
      isWaiting[other] = 1
      queue[(done + 1 + waiting) % count] = other
      waiting++
    }
  }
  return groupsBy(moving.group)
}

interface Moving {
  readonly group: Uint32Array
  /** The weight at all nodes of each group. */
  readonly strength: Float64Array
  /** Of the node at hand: the weight of its links into each group, and which groups these are. */
  readonly beside: Float64Array
  readonly touched: Uint32Array
}

/** Moves a node to where it betters the modularity most; whether it went. */
function move({ offsets, targets, weights, strength: own, total }: Weighted, node: number, moving: Moving): boolean {
  const { group, strength, beside, touched } = moving
  const from = group[node] as number
  const last = offsets[node + 1] as number
  let count = 0
  for (let at = offsets[node] as number; at < last; at++) {
    const other = group[targets[at] as number] as number
    const weight = weights[at] as number
    if (weight === 0) continue
    if (beside[other] === 0) touched[count++] = other
    beside[other] = (beside[other] as number) + weight
  }
  if (count === 0) return false
  const share = (own[node] as number) / total
  strength[from] = (strength[from] as number) - (own[node] as number)
  let [best, most] = [from, (beside[from] as number) - share * (strength[from] as number) + least * total]
  for (let index = 0; index < count; index++) {
    const to = touched[index] as number
    const gain = (beside[to] as number) - share * (strength[to] as number)
    if (gain > most) [best, most] = [to, gain]
    beside[to] = 0
  }
  strength[best] = (strength[best] as number) + (own[node] as number)
  group[node] = best
  return best !== from
}
