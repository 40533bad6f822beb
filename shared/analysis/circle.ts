import type { Drawing, Positions } from './drawing.ts'
import { at, byDegree, neighbours } from './graph.ts'

/** All nodes on one circle, linked ones beside each other where that can be, their boxes at least `gap` apart. */
export function circle(drawing: Drawing, gap: number): Positions {
  const { count } = drawing.graph
  const order = besideEachOther(drawing)
  let [low, high] = [60, 120 + count * 260]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (anglesAt(drawing, order, gap, middle).all > Math.PI * 2) low = middle
    else high = middle
  }
  const { angles, all } = anglesAt(drawing, order, gap, high)
  const stretch = count > 1 ? (Math.PI * 2) / all : 1
  return {
    x: angles.map(angle => Math.sin(angle * stretch) * high),
    y: angles.map(angle => -Math.cos(angle * stretch) * high),
  }
}

/** Walks the links from the most linked node, so that neighbours come after each other. */
function besideEachOther({ graph }: Drawing): readonly number[] {
  const order: number[] = []
  const seen = new Uint8Array(graph.count)
  for (const first of byDegree(graph)) {
    const stack = [first]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (at(seen, node) === 1) continue
      seen[node] = 1
      order.push(node)
      for (const other of neighbours(graph, node)) if (at(seen, other) === 0) stack.push(other)
    }
  }
  return order
}

/** The angle of each node on a circle of this radius, each far enough from the last that their boxes part. */
function anglesAt(drawing: Drawing, order: readonly number[], gap: number, radius: number) {
  const angles = new Float64Array(order.length)
  let angle = 0
  let last = order.at(-1)
  for (const node of order) {
    if (last !== undefined && node !== last) angle += stepBetween(drawing, last, node, gap, angle) / radius
    angles[node] = angle
    last = node
  }
  const first = at(angles, order[0] ?? 0)
  return { angles: angles.map(each => each - first), all: angle }
}

/** How far to go along the circle at this angle: apart sideways or apart in height, whichever is sooner. */
function stepBetween({ half, up, down }: Drawing, a: number, b: number, gap: number, angle: number): number {
  const wide = (at(half, a) + at(half, b) + gap) / Math.max(0.02, Math.abs(Math.cos(angle)))
  const high =
    (Math.max(at(up, a) + at(down, b), at(up, b) + at(down, a)) + gap) / Math.max(0.02, Math.abs(Math.sin(angle)))
  return Math.min(wide, high)
}
