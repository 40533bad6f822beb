import { type Layout, type LayoutNode, type LayoutPosition, movable, neighbours } from './layout.ts'

/** All on one circle, linked ones beside each other where that can be. */
export const circular: Layout = {
  id: 'circular',
  title: 'Circular',
  icon: 'circle-dot',
  help: 'All on one circle, linked ones side by side where that can be.',
  settings: [{ id: 'gap', title: 'Between nodes', usual: 20, min: 8, max: 120 }],
  place: (graph, settings) => {
    const nodes = beside(movable(graph), neighbours(movable(graph), graph.edges))
    const gap = Number(settings['gap'])
    const angles = (radius: number) => anglesAt(nodes, gap, radius)
    let [low, high] = [60, 120 + nodes.length * 260]
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2
      if (angles(middle).all > Math.PI * 2) low = middle
      else high = middle
    }
    const { at, all } = angles(high)
    const stretch = nodes.length > 1 ? (Math.PI * 2) / all : 1
    return new Map(nodes.map(({ id }, index) => [id, onCircle((at[index] ?? 0) * stretch, high)]))
  },
}

const onCircle = (angle: number, radius: number): LayoutPosition => ({
  x: Math.sin(angle) * radius,
  y: -Math.cos(angle) * radius,
})

/** Walks the links from the most linked node, so that neighbours come after each other. */
function beside(nodes: readonly LayoutNode[], near: ReadonlyMap<string, readonly string[]>): readonly LayoutNode[] {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const order: LayoutNode[] = []
  const seen = new Set<string>()
  for (const { id } of nodes) {
    const stack = [id]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const node = byId.get(next)
      if (!node || seen.has(next)) continue
      seen.add(next)
      order.push(node)
      stack.push(...(near.get(next) ?? []).filter(other => !seen.has(other)))
    }
  }
  return order
}

/** The angle of each node on a circle of this radius, each far enough from the last that their boxes part. */
function anglesAt(nodes: readonly LayoutNode[], gap: number, radius: number) {
  const at: number[] = []
  let angle = 0
  let last = nodes.at(-1)
  for (const node of nodes) {
    if (last && node !== last) angle += stepBetween(last, node, gap, angle) / radius
    at.push(angle)
    last = node
  }
  return { at: at.map(each => each - (at[0] ?? 0)), all: angle }
}

/** How far to go along the circle at this angle: apart sideways or apart in height, whichever is sooner. */
function stepBetween(a: LayoutNode, b: LayoutNode, gap: number, angle: number): number {
  const wide = (a.half + b.half + gap) / Math.max(0.02, Math.abs(Math.cos(angle)))
  const high = (Math.max(a.up + b.down, b.up + a.down) + gap) / Math.max(0.02, Math.abs(Math.sin(angle)))
  return Math.min(wide, high)
}
