import { freeBoxes } from '../free-place.ts'
import type { LayoutNode, LayoutPosition } from './layout.ts'

/** Between the boxes of two nodes, at least. */
const apart = 8
const rounds = 60

interface Body {
  readonly node: LayoutNode
  x: number
  y: number
}

/**
 * Moves nodes apart until none lies on another or on a fixed one, each as little as it can; those that still do after
 * all rounds go to the nearest free place. So the result never overlaps, whatever the layout made.
 */
export function separate(
  nodes: readonly LayoutNode[],
  places: ReadonlyMap<string, LayoutPosition>,
): Map<string, LayoutPosition> {
  const bodies: Body[] = nodes.map(node => ({ node, ...(node.fixed ? node : (places.get(node.id) ?? node)) }))
  for (let round = 0; round < rounds; round++) if (!pushApart(bodies)) break
  const free = freeBoxes()
  for (const body of bodies) if (body.node.fixed) free.take(boxOf(body))
  const result = new Map<string, LayoutPosition>()
  for (const body of bodies) {
    if (body.node.fixed) continue
    const [x, y] = free.near([Math.round(body.x), Math.round(body.y)], place =>
      boxOf({ ...body, x: place[0], y: place[1] }),
    )
    free.take(boxOf({ ...body, x, y }))
    result.set(body.node.id, { x, y })
  }
  return result
}

const boxOf = ({ node, x, y }: Body) => ({
  x1: x - node.half - apart / 2,
  x2: x + node.half + apart / 2,
  y1: y - node.up - apart / 2,
  y2: y + node.down + apart / 2,
})

/** One round over all pairs near each other by x; false where nothing had to move. */
function pushApart(bodies: Body[]): boolean {
  const sorted = [...bodies].sort((a, b) => a.x - a.node.half - (b.x - b.node.half))
  let moved = false
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next] as Body
      if (b.x - b.node.half > a.x + a.node.half + apart) break
      if (push(a, b)) moved = true
    }
  }
  return moved
}

/** Along the axis where the two have least to go. */
function push(a: Body, b: Body): boolean {
  if (a.node.fixed && b.node.fixed) return false
  const [p, q] = [boxOf(a), boxOf(b)]
  const wide = Math.min(p.x2, q.x2) - Math.max(p.x1, q.x1)
  const high = Math.min(p.y2, q.y2) - Math.max(p.y1, q.y1)
  if (wide <= 0 || high <= 0) return false
  const axis = wide < high ? 'x' : 'y'
  const by = Math.min(wide, high) + 0.5
  const sign = b[axis] > a[axis] || (b[axis] === a[axis] && a.node.id < b.node.id) ? 1 : -1
  const share = a.node.fixed ? 0 : b.node.fixed ? 1 : 0.5
  a[axis] -= sign * by * share
  b[axis] += sign * by * (1 - share)
  return true
}
