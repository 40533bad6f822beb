import type { Box } from '#shared/analysis/boxes.ts'
import { bendOf, type EdgeShape, type Point, pointAt, shapeOf } from './edge-shape.ts'
import { labelGap, radius } from './measures.ts'
import type { Scene, SceneEdge } from './scene.ts'
import { extentOf, nodeText, textHalf, widestExtent } from './texts.ts'

/** Ids of what lies at a point of the board, first what is on top: a node by disc or label, else the nearest line. */
export function hit(scene: Scene, at: Point, tolerance: number): string[] {
  const node = nodeAtPoint(scene, at)
  if (node !== null) return [node]
  const edge = edgeAtPoint(scene, at, tolerance)
  return edge === null ? [] : [edge]
}

function nodeAtPoint({ nodes, look }: Scene, { x, y }: Point): string | null {
  let [disc, label]: [string | null, string | null] = [null, null]
  for (const node of nodes.values()) {
    const [dx, dy] = [Math.abs(x - node.x), y - node.y]
    if (dx > widestExtent.half || dy < -radius || dy > widestExtent.down) continue
    // the last is painted on top
    if (dx * dx + dy * dy <= radius * radius) disc = node.id
    if (dy < radius + labelGap) continue
    if (dx <= textHalf(nodeText(node, look)) && dy <= extentOf(node, look).down) label = node.id
  }
  return disc ?? label
}

function edgeAtPoint({ edges, look }: Scene, at: Point, tolerance: number): string | null {
  let [found, nearest]: [string | null, number] = [null, tolerance]
  for (const edge of edges.values()) {
    if (!isAbout(edge, at, tolerance)) continue
    const away = distance(shapeOf(edge, look), at)
    if (away < nearest) [found, nearest] = [edge.id, away]
  }
  return found
}

/** Whether the line may run by the point, as far as is known from its ends: rules out most lines at once. */
function isAbout(edge: SceneEdge, { x, y }: Point, tolerance: number): boolean {
  const { source: a, target: b } = edge
  const around = tolerance + (a === b ? radius * (3 + Math.abs(edge.lane)) : Math.abs(bendOf(edge)))
  return (
    x >= Math.min(a.x, b.x) - around &&
    x <= Math.max(a.x, b.x) + around &&
    y >= Math.min(a.y, b.y) - around &&
    y <= Math.max(a.y, b.y) + around
  )
}

const bits = 12

function distance(shape: EdgeShape, at: Point): number {
  if (!shape.bend) return toSegment(at, shape.start, shape.end)
  let least = Number.POSITIVE_INFINITY
  for (let bit = 0; bit < bits; bit++) {
    least = Math.min(least, toSegment(at, pointAt(shape, bit / bits), pointAt(shape, (bit + 1) / bits)))
  }
  return least
}

function toSegment({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length))
  return Math.hypot(x - a.x - dx * t, y - a.y - dy * t)
}

/** Ids of the nodes whose middle lies in a box, and of the lines between them. */
export function inside({ nodes, edges }: Scene, { x1, y1, x2, y2 }: Box): string[] {
  const found = new Set<string>()
  for (const { id, x, y } of nodes.values()) if (x >= x1 && x <= x2 && y >= y1 && y <= y2) found.add(id)
  const between = [...edges.values()].filter(({ from, to }) => found.has(from) && found.has(to))
  return [...found, ...between.map(({ id }) => id)]
}
