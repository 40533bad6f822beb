/**
 * Ways that a search has begun: where each has come to, what it cost, the earliest instant it can be there, and from which
 * other it came by which link. Numbered from 0.
 */
export interface Labels {
  size: number
  node: Uint32Array
  cost: Float64Array
  time: Float64Array
  /** -1 of those that the search began with. */
  from: Int32Array
  /** Of one of those, its own number. */
  link: Uint32Array
}

const atFirst = 1_024

export const createLabels = (): Labels => ({
  size: 0,
  node: new Uint32Array(atFirst),
  cost: new Float64Array(atFirst),
  time: new Float64Array(atFirst),
  from: new Int32Array(atFirst),
  link: new Uint32Array(atFirst),
})

/** Makes a label; its number. */
export function addLabel(labels: Labels, node: number, cost: number, time: number, from: number, link: number): number {
  const label = labels.size
  if (label === labels.node.length) grow(labels)
  labels.node[label] = node
  labels.cost[label] = cost
  labels.time[label] = time
  labels.from[label] = from
  labels.link[label] = link
  labels.size = label + 1
  return label
}

function grow(labels: Labels): void {
  const moved = <T extends { set(from: T): void }>(into: T, from: T): T => {
    into.set(from)
    return into
  }
  const room = labels.size * 2
  labels.node = moved(new Uint32Array(room), labels.node)
  labels.cost = moved(new Float64Array(room), labels.cost)
  labels.time = moved(new Float64Array(room), labels.time)
  labels.from = moved(new Int32Array(room), labels.from)
  labels.link = moved(new Uint32Array(room), labels.link)
}
