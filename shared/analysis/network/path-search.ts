import { addLabel, createLabels, type Labels } from './labels.ts'
import type { Rows } from './network.ts'
import { cheapestFirst, inOrder, type Waiting } from './waiting.ts'

/** What a path may use, and what it costs. Each is an array with a value for each node or link. */
export interface PathRules {
  /** What each link costs, more than 0; absent: each costs 1, so that links are counted. */
  readonly costs?: Float64Array<ArrayBuffer>
  /** 1 for what no path may use. */
  readonly withoutLinks?: Uint8Array<ArrayBuffer>
  readonly withoutNodes?: Uint8Array<ArrayBuffer>
  /**
   * The first and last instant that each link may have been at, ±Infinity where open. A path then is one for whose links
   * there are instants within, none before that of the link it follows.
   */
  readonly times?: { readonly earliest: Float64Array<ArrayBuffer>; readonly latest: Float64Array<ArrayBuffer> }
}

/** How a path has come to a node: what it cost, the earliest instant it can be there, and by which links. */
export interface Arrival {
  readonly cost: number
  readonly time: number
  readonly links: readonly number[]
}

/** Where to search from: a node, how a path came there, and what may not be used from there on. */
export interface Spur {
  readonly node: number
  readonly arrivals: readonly Arrival[]
  /** Nodes of the path up to there. */
  readonly before: readonly number[]
  /** Nodes that may not come next. */
  readonly notNext: ReadonlySet<number>
}

export interface Found extends Arrival {
  /** From the spur's node on. */
  readonly nodes: readonly number[]
}

/**
 * Searches rows by these rules, again and again with the same memory: the cheapest way from a spur to a node, or null.
 * Of two ways to one node that which costs more and arrives no earlier is given up: whatever goes on from it goes on from
 * the other too. For that reason no way it finds comes twice to one node. O(links · log); where each link costs 1 and time
 * does not matter O(links).
 */
export function createPathSearch(rows: Rows, rules: PathRules): (spur: Spur, to: number) => Found | null {
  const [open, closed] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  /** The earliest time at which each node has been reached at no more cost; none can be reached before -∞. */
  const reached = new Float64Array(rows.count).fill(open)
  for (const [node, without] of rules.withoutNodes?.entries() ?? []) if (without === 1) reached[node] = closed
  return (spur, to) => {
    const labels = createLabels()
    for (const node of spur.before) reached[node] = closed
    const waiting = rules.costs ? cheapestFirst(labels) : inOrder(labels)
    const last = follow({ rows, rules, spur, to, labels, reached, waiting })
    for (const node of spur.before) reached[node] = open
    for (let label = 0; label < labels.size; label++) reached[labels.node[label] as number] = open
    return last < 0 ? null : foundAt(labels, last, spur)
  }
}

interface Search {
  readonly rows: Rows
  readonly rules: PathRules
  readonly spur: Spur
  readonly to: number
  readonly labels: Labels
  readonly reached: Float64Array
  readonly waiting: Waiting
}

/** The label that comes to the end first, or -1. */
function follow(search: Search): number {
  const { spur, to, labels, reached, waiting, rules } = search
  for (const [index, { cost, time }] of spur.arrivals.entries()) {
    waiting.push(addLabel(labels, spur.node, cost, time, -1, index))
    if (!rules.costs) reached[spur.node] = time
  }
  for (let label = waiting.pop(); label >= 0; label = waiting.pop()) {
    const node = labels.node[label] as number
    const time = labels.time[label] as number
    if (node === to) return label
    if (rules.costs) {
      if ((reached[node] as number) <= time) continue
      reached[node] = time
    }
    goOn(search, label, node, time)
  }
  return -1
}

/** Makes labels for what follows on one. Where each link costs 1 what comes to a node first costs least. */
function goOn({ rows, rules, spur, labels, reached, waiting }: Search, label: number, node: number, now: number) {
  const { costs, withoutLinks, times } = rules
  const notNext = label < spur.arrivals.length ? spur.notNext : undefined
  const cost = labels.cost[label] as number
  const last = rows.offsets[node + 1] as number
  for (let at = rows.offsets[node] as number; at < last; at++) {
    const link = rows.links[at] as number
    if (withoutLinks !== undefined && withoutLinks[link] === 1) continue
    const other = rows.targets[at] as number
    let time = now
    if (times !== undefined) {
      time = Math.max(now, times.earliest[link] as number)
      if (time > (times.latest[link] as number)) continue
    }
    if ((reached[other] as number) <= time || notNext?.has(other)) continue
    if (costs === undefined) reached[other] = time
    waiting.push(addLabel(labels, other, cost + (costs === undefined ? 1 : (costs[link] as number)), time, label, link))
  }
}

function foundAt({ node, cost, time, link, from }: Labels, last: number, { arrivals }: Spur): Found {
  const [nodes, links]: [number[], number[]] = [[], []]
  let label = last
  for (; (from[label] as number) >= 0; label = from[label] as number) {
    nodes.push(node[label] as number)
    links.push(link[label] as number)
  }
  nodes.push(node[label] as number)
  const before = (arrivals[link[label] as number] as Arrival).links
  return {
    cost: cost[last] as number,
    time: time[last] as number,
    nodes: nodes.reverse(),
    links: [...before, ...links.reverse()],
  }
}
