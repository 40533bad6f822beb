import { at, byDegree, type Graph } from './graph.ts'

/** The links of a graph as arrows, some turned. */
export interface Arrows {
  readonly graph: Graph
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** The links, turned where needed so that no circle is left (depth first, without recursion). */
export function acyclic(graph: Graph): Arrows {
  const [from, to] = [graph.from.slice(), graph.to.slice()]
  const state = new Uint8Array(graph.count)
  for (const start of byDegree(graph)) if (at(state, start) === 0) walk(graph, start, state, { graph, from, to })
  return { graph, from, to }
}

const [open, closed] = [1, 2]

function walk(graph: Graph, start: number, state: Uint8Array, { from, to }: Arrows): void {
  const path = [start]
  const next = new Map([[start, at(graph.offsets, start)]])
  state[start] = open
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const place = next.get(node) ?? 0
    if (place === at(graph.offsets, node + 1)) {
      state[node] = closed
      next.delete(node)
      path.pop()
      continue
    }
    next.set(node, place + 1)
    const [other, link] = [at(graph.targets, place), at(graph.links, place)]
    if (at(graph.from, link) !== node) continue
    if (at(state, other) === open) {
      from[link] = other
      to[link] = node
    } else if (at(state, other) === 0) {
      state[other] = open
      next.set(other, at(graph.offsets, other))
      path.push(other)
    }
  }
}

/** Rows of nodes: every arrow leads to a later row, each node as late as its targets let it, so that lines are short. */
export function ranks(arrows: Arrows): number[][] {
  const { graph } = arrows
  const order = sorted(arrows)
  const rank = new Int32Array(graph.count)
  for (const node of order)
    eachArrow(arrows, node, (from, to) => (rank[to] = Math.max(at(rank, to), at(rank, from) + 1)))
  for (const node of order.toReversed()) {
    let [soonest, isFirst] = [Number.POSITIVE_INFINITY, true]
    eachArrow(arrows, node, (_, to) => (soonest = Math.min(soonest, at(rank, to))))
    for (let place = at(graph.offsets, node); place < at(graph.offsets, node + 1); place++)
      if (at(arrows.to, at(graph.links, place)) === node) isFirst = false
    if (isFirst && Number.isFinite(soonest)) rank[node] = soonest - 1
  }
  const rows: number[][] = []
  for (const node of order) {
    const row = at(rank, node)
    while (rows.length <= row) rows.push([])
    rows[row]?.push(node)
  }
  return rows.filter(row => row.length > 0)
}

/** The arrows that leave a node. */
function eachArrow({ graph, from, to }: Arrows, node: number, visit: (from: number, to: number) => void): void {
  for (let place = at(graph.offsets, node); place < at(graph.offsets, node + 1); place++) {
    const link = at(graph.links, place)
    if (at(from, link) === node) visit(node, at(to, link))
  }
}

/** Nodes so that every arrow leads to a later one. */
function sorted(arrows: Arrows): number[] {
  const { graph, to } = arrows
  const waiting = new Int32Array(graph.count)
  for (const node of to) waiting[node] = at(waiting, node) + 1
  const order = [...byDegree(graph)].filter(node => at(waiting, node) === 0)
  for (let index = 0; index < order.length; index++)
    eachArrow(arrows, at(order, index), (_, other) => {
      waiting[other] = at(waiting, other) - 1
      if (at(waiting, other) === 0) order.push(other)
    })
  return order
}
