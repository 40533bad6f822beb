import type { Positions } from '../drawing.ts'
import { at, byDegree, graphOf, neighbours } from '../graph.ts'
import { type Bodies, bodiesOf } from './bodies.ts'

/** A graph in which each body stands for a node and its neighbours, and which body stands for each. */
export interface Coarser {
  readonly bodies: Bodies
  readonly parent: Int32Array
  /** Where its bodies lay at first. */
  readonly before: Positions
}

/**
 * Joins bodies with their neighbours: the most linked takes all around it that are free, then the next (after the solar
 * merger of Hachul and Jünger 2004). Those that must stay join nothing. Each lies where the middle of its members is.
 */
export function coarser(finer: Bodies): Coarser {
  const parent = new Int32Array(finer.count).fill(-1)
  let count = 0
  for (const body of byDegree(finer.graph)) {
    if (at(parent, body) >= 0) continue
    parent[body] = count
    if (at(finer.fixed, body) === 0)
      for (const other of neighbours(finer.graph, body))
        if (at(parent, other) < 0 && at(finer.fixed, other) === 0) parent[other] = count
    count++
  }
  const { from, to } = finer.graph
  const ends = Array.from(from, (a, link) => [at(parent, a), at(parent, at(to, link))] as const)
  const graph = graphOf(count, ends)
  const bodies = bodiesOf({
    graph,
    room: new Float64Array(graph.from.length),
    x: new Float64Array(count),
    y: new Float64Array(count),
    mass: new Float64Array(count),
    fixed: new Uint8Array(count),
    reach: new Float64Array(count),
  })
  gather(finer, parent, bodies)
  return { bodies, parent, before: { x: bodies.x.slice(), y: bodies.y.slice() } }
}

function gather(finer: Bodies, parent: Int32Array, { count, x, y, mass, fixed, reach }: Bodies): void {
  for (let body = 0; body < finer.count; body++) {
    const into = at(parent, body)
    const m = at(finer.mass, body)
    mass[into] = at(mass, into) + m
    x[into] = at(x, into) + m * at(finer.x, body)
    y[into] = at(y, into) + m * at(finer.y, body)
    reach[into] = at(reach, into) + at(finer.reach, body) ** 2
    if (at(finer.fixed, body) === 1) fixed[into] = 1
  }
  for (let body = 0; body < count; body++) {
    x[body] = at(x, body) / at(mass, body)
    y[body] = at(y, body) / at(mass, body)
    // A circle with as much room as theirs.
    reach[body] = Math.sqrt(at(reach, body))
  }
}

/** Lays each body of the finer graph around where what stands for it has come to lie, as it lay around that before. */
export function spread(finer: Bodies, { bodies, parent, before }: Coarser): void {
  for (let body = 0; body < finer.count; body++) {
    if (at(finer.fixed, body) === 1) continue
    const from = at(parent, body)
    const own = at(bodies.reach, from)
    const [dx, dy] = [at(finer.x, body) - at(before.x, from), at(finer.y, body) - at(before.y, from)]
    // Not further out than there is room for: members may have come from anywhere.
    const shrink = Math.min(1, own / Math.max(1, Math.hypot(dx, dy)))
    finer.x[body] = at(bodies.x, from) + dx * shrink
    finer.y[body] = at(bodies.y, from) + dy * shrink
  }
}
