import { type Network, type Rows, rowsOf } from './network.ts'
import { type Arrival, createPathSearch, type Found, type PathRules, type Spur } from './path-search.ts'
import type { Work } from './work.ts'

/** A way from node to node that comes to none twice: `links[i]` leads from `nodes[i]` to `nodes[i + 1]`. */
export interface Path {
  readonly nodes: readonly number[]
  readonly links: readonly number[]
  /** The number of links, or the sum of what they cost. */
  readonly cost: number
}

interface Candidate extends Path {
  /** At which of its nodes it leaves the path it was found beside. */
  readonly turn: number
}

/**
 * The `most` cheapest paths from one node to another by these rules, the cheapest first, then those of fewer nodes; fewer
 * where there are no more. Two paths differ in their nodes: of several links between two the path has those that cost least
 * and fit. Along links; of `undirected(network)` in any direction. Yen (1971) as Lawler (1972) has it, with ways kept apart
 * that cost more but arrive earlier. O(most · nodes of a path · search).
 */
export function* shortestPaths(
  network: Network,
  ends: readonly [from: number, to: number],
  most: number,
  rules: PathRules = {},
): Work<readonly Path[]> {
  const [from, to] = ends
  const { withoutNodes } = rules
  if (from === to || withoutNodes?.[from] === 1 || withoutNodes?.[to] === 1) return []
  const rows = rowsOf(network, 'out')
  const search = createPathSearch(rows, rules)
  const found: Candidate[] = []
  const begun = { node: from, arrivals: [begin(rules)], before: [], notNext: new Set<number>() }
  const waiting = candidatesOf(search(begun, to), begun)
  while (found.length < most) {
    const path = takeFirst(waiting)
    if (!path) break
    found.push(path)
    yield found.length / most
    if (found.length === most) break
    for (const spur of spursOf(rows, rules, path, found)) {
      waiting.push(...candidatesOf(search(spur, to), spur))
      yield found.length / most
    }
  }
  return found.map(({ nodes, links, cost }) => ({ nodes, links, cost }))
}

const begin = ({ times }: PathRules): Arrival => ({ cost: 0, time: times ? Number.NEGATIVE_INFINITY : 0, links: [] })

function candidatesOf(found: Found | null, { before }: Spur): Candidate[] {
  if (!found) return []
  const { nodes, links, cost } = found
  return [{ nodes: [...before, ...nodes], links, cost, turn: before.length }]
}

/** Every node from which a path that is not found yet may leave this one. */
function* spursOf(rows: Rows, rules: PathRules, path: Candidate, found: readonly Candidate[]): Generator<Spur> {
  let arrivals: readonly Arrival[] = [begin(rules)]
  for (let index = 0; index < path.nodes.length - 1; index++) {
    const node = path.nodes[index] as number
    if (index >= path.turn) {
      const alike = found.filter(other => path.nodes.every((each, at) => at > index || other.nodes[at] === each))
      const notNext = new Set(alike.map(other => other.nodes[index + 1] as number))
      yield { node, arrivals, before: path.nodes.slice(0, index), notNext }
    }
    arrivals = arrivalsAt(rows, rules, arrivals, node, path.nodes[index + 1] as number)
  }
}

/** How a path that came to a node may come to the next: none that costs more without being there earlier. */
function arrivalsAt(
  rows: Rows,
  { costs, withoutLinks, times }: PathRules,
  arrivals: readonly Arrival[],
  node: number,
  next: number,
): readonly Arrival[] {
  const all: Arrival[] = []
  for (let at = rows.offsets[node] as number; at < (rows.offsets[node + 1] as number); at++) {
    const link = rows.links[at] as number
    if (rows.targets[at] !== next || withoutLinks?.[link] === 1) continue
    for (const arrival of arrivals) {
      const time = times ? Math.max(arrival.time, times.earliest[link] as number) : arrival.time
      if (times && time > (times.latest[link] as number)) continue
      all.push({ cost: arrival.cost + (costs?.[link] ?? 1), time, links: [...arrival.links, link] })
    }
  }
  all.sort((a, b) => a.cost - b.cost || a.time - b.time || 0)
  let earliest = Number.POSITIVE_INFINITY
  return all.filter(({ time }, index) => {
    const isKept = index === 0 || time < earliest
    earliest = Math.min(earliest, time)
    return isKept
  })
}

function takeFirst(waiting: Candidate[]): Candidate | undefined {
  let first = 0
  for (let index = 1; index < waiting.length; index++)
    if (compare(waiting[index] as Candidate, waiting[first] as Candidate) < 0) first = index
  return waiting.splice(first, 1)[0]
}

function compare(a: Candidate, b: Candidate): number {
  if (a.cost !== b.cost || a.nodes.length !== b.nodes.length) return a.cost - b.cost || a.nodes.length - b.nodes.length
  const at = a.nodes.findIndex((node, index) => node !== b.nodes[index])
  return (a.nodes[at] ?? 0) - (b.nodes[at] ?? 0)
}
