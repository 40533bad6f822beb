import { at } from '../graph.ts'
import type { Bodies } from './bodies.ts'
import type { Quadtree } from './quadtree.ts'

/** A square that looks smaller than this from a body, side by distance, counts as one body in its middle (Barnes and Hut 1986). */
const accuracy = 0.9
const squares = new Int32Array(512)
const sizes = new Float64Array(512)

/**
 * Every body that moves is pushed away from all others nearer than `reach`, with `strength` times their mass by the
 * distance. O(bodies · log bodies).
 */
export function repel(bodies: Bodies, tree: Quadtree, strength: number, reach: number): void {
  for (let body = 0; body < bodies.count; body++)
    if (at(bodies.fixed, body) === 0) push(bodies, body, tree, strength, reach * reach)
}

function push({ x, y, vx, vy, mass }: Bodies, body: number, tree: Quadtree, strength: number, reach2: number): void {
  const { children, mass: masses, sumX, sumY } = tree
  const [bx, by] = [at(x, body), at(y, body)]
  let [fx, fy, top] = [0, 0, 1]
  squares[0] = 0
  sizes[0] = tree.size
  while (top > 0) {
    const square = at(squares, --top)
    const size = at(sizes, top)
    const m = at(masses, square)
    const dx = bx - at(sumX, square) / m
    const dy = by - at(sumY, square) / m
    const d2 = dx * dx + dy * dy
    if (size * size < accuracy * accuracy * d2) {
      if (d2 > reach2) continue
      fx += (dx * m) / d2
      fy += (dy * m) / d2
      continue
    }
    for (let place = square * 4; place < square * 4 + 4; place++) {
      const child = at(children, place)
      if (child >= 0) {
        squares[top] = child
        sizes[top++] = size / 2
      } else if (child < -1 && -2 - child !== body) {
        const other = -2 - child
        const [ox, oy] = [bx - at(x, other), by - at(y, other)]
        const o2 = Math.max(1, ox * ox + oy * oy)
        if (o2 > reach2) continue
        fx += (ox * at(mass, other)) / o2
        fy += (oy * at(mass, other)) / o2
      }
    }
  }
  vx[body] = at(vx, body) + fx * strength
  vy[body] = at(vy, body) + fy * strength
}
