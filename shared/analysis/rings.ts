import type { Drawing, Positions } from './drawing.ts'
import { at, byDegree, type Graph, neighbours } from './graph.ts'

/**
 * Rings around the most linked node, by the number of steps from it, at least `gap` apart. Parts without a link to it
 * get rings of their own, one part beside the other.
 */
export function rings(drawing: Drawing, gap: number): Positions {
  const { graph, half } = drawing
  const [x, y] = [new Float64Array(graph.count), new Float64Array(graph.count)]
  const parent = new Int32Array(graph.count).fill(-1)
  const [begin, end] = [new Float64Array(graph.count), new Float64Array(graph.count)]
  let left: number | undefined
  for (const root of byDegree(graph)) {
    if (at(parent, root) >= 0) continue
    const levels = levelsFrom(graph, root, parent)
    const radii = radiiOf(levels, half, gap)
    const reach = at(radii, radii.length - 1) + at(half, root) + gap
    const middle = left === undefined ? 0 : left + reach
    share(levels, parent, begin, end)
    for (const [level, nodes] of levels.entries())
      for (const node of nodes) {
        const angle = (at(begin, node) + at(end, node)) / 2
        x[node] = middle + Math.sin(angle) * at(radii, level)
        y[node] = -Math.cos(angle) * at(radii, level)
      }
    left = middle + reach
  }
  return { x, y }
}

/** Nodes by the number of steps from the root, and of each by which it was reached (breadth first). */
function levelsFrom(graph: Graph, root: number, parent: Int32Array): readonly (readonly number[])[] {
  const levels: number[][] = [[root]]
  parent[root] = root
  for (let level = levels[0]; level && level.length > 0; level = levels.at(-1)) {
    const next: number[] = []
    for (const node of level)
      for (const other of neighbours(graph, node)) {
        if (at(parent, other) >= 0) continue
        parent[other] = node
        next.push(other)
      }
    if (next.length === 0) break
    levels.push(next)
  }
  return levels
}

/** Gives each node its share of the circle within that of its parent: by how many ends lie beyond it. */
function share(
  levels: readonly (readonly number[])[],
  parent: Int32Array,
  begin: Float64Array,
  end: Float64Array,
): void {
  const ends = new Map<number, number>()
  for (const level of levels.slice(1).reverse())
    for (const node of level) {
      const above = at(parent, node)
      ends.set(above, (ends.get(above) ?? 0) + (ends.get(node) ?? 1))
    }
  const next = new Map<number, number>()
  for (const level of levels)
    for (const node of level) {
      const above = at(parent, node)
      const isRoot = above === node
      const whole = isRoot ? Math.PI * 2 : at(end, above) - at(begin, above)
      const from = isRoot ? 0 : (next.get(above) ?? at(begin, above))
      const own = isRoot ? whole : (whole * (ends.get(node) ?? 1)) / (ends.get(above) ?? 1)
      begin[node] = from
      end[node] = from + own
      next.set(above, from + own)
      if (isRoot) next.delete(above)
    }
}

/** Each ring is far enough out that its nodes find room on it. */
function radiiOf(levels: readonly (readonly number[])[], half: Float64Array, gap: number): readonly number[] {
  const radii: number[] = []
  for (const level of levels) {
    const last = radii.at(-1)
    const needed = level.reduce((sum, node) => sum + at(half, node) * 1.6 + 30, 0) / (Math.PI * 2)
    radii.push(last === undefined ? 0 : Math.max(last + gap, needed))
  }
  return radii
}
