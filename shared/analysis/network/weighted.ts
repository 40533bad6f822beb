import { type Network, rowsOf } from './network.ts'

/** A network in which a node may stand for many, and one link for all between two nodes, with the sum of their weights. */
export interface Weighted {
  readonly count: number
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
  /** Twice the weight of the links within each node. */
  readonly own: Float64Array
  /** The weight at each node, links within it twice. */
  readonly strength: Float64Array
  /** Twice the weight of all links. */
  readonly total: number
}

/** The same for a network, whichever way its links lead; each link weighs 1 where no weights are given. */
export function weightedOf(network: Network, linkWeights?: Float64Array<ArrayBuffer>): Weighted {
  const { count, offsets, targets, links } = rowsOf(network, 'all')
  const weights = new Float64Array(links.length)
  for (let place = 0; place < links.length; place++)
    weights[place] = linkWeights === undefined ? 1 : (linkWeights[links[place] as number] as number)
  const nodes = Uint32Array.from({ length: count }, (_, node) => node)
  return joined({ count, offsets, targets, weights, own: new Float64Array(count) }, nodes, count)
}

/** The same with a node for each group. O(nodes + links). */
export function joined(
  { count, offsets, targets, weights, own }: Omit<Weighted, 'strength' | 'total'>,
  groups: Uint32Array,
  size: number,
): Weighted {
  const within = membersOf(groups, size)
  const into = {
    offsets: new Uint32Array(size + 1),
    targets: new Uint32Array(targets.length),
    weights: new Float64Array(targets.length),
    own: new Float64Array(size),
    strength: new Float64Array(size),
  }
  const [placeOf, placedFor] = [new Uint32Array(size), new Uint32Array(size).fill(size)]
  let end = 0
  for (let index = 0; index < count; index++) {
    const node = within[index] as number
    const group = groups[node] as number
    into.own[group] = (into.own[group] as number) + (own[node] as number)
    const last = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < last; at++) {
      const other = groups[targets[at] as number] as number
      const weight = weights[at] as number
      if (other === group) {
        into.own[group] = (into.own[group] as number) + weight
        continue
      }
      if (placedFor[other] !== group) {
        placedFor[other] = group
        placeOf[other] = end
        into.targets[end++] = other
      }
      const place = placeOf[other] as number
      into.weights[place] = (into.weights[place] as number) + weight
    }
    into.offsets[group + 1] = end
  }
  return { count: size, ...into, total: addStrength(size, into) }
}

function addStrength(size: number, into: Omit<Weighted, 'count' | 'total'>): number {
  const { offsets, weights, own, strength } = into
  let total = 0
  for (let group = 0; group < size; group++) {
    let sum = own[group] as number
    const last = offsets[group + 1] as number
    for (let at = offsets[group] as number; at < last; at++) sum += weights[at] as number
    strength[group] = sum
    total += sum
  }
  return total
}

/** Nodes group by group: numbers of groups are 0 to `size` - 1, none without a node. */
function membersOf(groups: Uint32Array, size: number): Uint32Array {
  const begins = new Uint32Array(size + 1)
  for (const group of groups) begins[group + 1] = (begins[group + 1] as number) + 1
  for (let group = 0; group < size; group++)
    begins[group + 1] = (begins[group + 1] as number) + (begins[group] as number)
  const nodes = new Uint32Array(groups.length)
  for (let node = 0; node < groups.length; node++) {
    const place = begins[groups[node] as number] as number
    begins[groups[node] as number] = place + 1
    nodes[place] = node
  }
  return nodes
}

/**
 * How much more of the weight lies within the nodes than would if links were laid at random between nodes of the same
 * strength: the modularity of the groups they stand for, at most 1 (Newman and Girvan 2004); 0 where there is no link.
 */
export function modularityOf({ count, own, strength, total }: Weighted): number {
  if (total === 0) return 0
  let sum = 0
  for (let node = 0; node < count; node++)
    sum += (own[node] as number) / total - ((strength[node] as number) / total) ** 2
  return sum
}
