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
 * may part it otherwise; the same one parts it the same. O(links) a round, some ten rounds. Weights are not negative.
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

/** Moves nodes between groups until no move betters it. */
function* settled(level: Weighted, seed: number, depth: number): Work<Groups> {
  const order = shuffled(level.count, seed)
  const moving: Moving = {
    group: Uint32Array.from({ length: level.count }, (_, node) => node),
    strength: level.strength.slice(),
    beside: new Float64Array(level.count),
    touched: new Uint32Array(level.count),
  }
  // The first level is most of the work, and its first round most of that.
  const share = (round: number, done: number) => 1 - 0.5 ** (depth + 1 - 0.5 ** (round + done))
  for (let [round, moved] = [0, true]; moved; round++) {
    moved = false
    for (let index = 0; index < level.count; index++) {
      if (move(level, order[index] as number, moving)) moved = true
      if (index % nodesAtOnce === 0) yield share(round, index / level.count)
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
