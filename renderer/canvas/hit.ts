import { type EdgeShape, type Point, pointAt } from './edge-shape.ts'
import { labelGap, radius } from './measures.ts'
import type { Box } from './paint/boxes.ts'
import { extentOf, type Scene, shapeOf, textHalf } from './scene.ts'

/** Ids of what lies at a point of the board, first what is on top: a node by disc or label, else the nearest line. */
export function hit(scene: Scene, at: Point, tolerance: number): string[] {
  const node = nodeAtPoint(scene, at)
  if (node !== null) return [node]
  const edge = edgeAtPoint(scene, at, tolerance)
  return edge === null ? [] : [edge]
}

function nodeAtPoint(scene: Scene, { x, y }: Point): string | null {
  let label: string | null = null
  for (const [id, handle] of scene.handles) {
    const { x: nx, y: ny } = handle.position()
    const [dx, dy] = [Math.abs(x - nx), y - ny]
    if (dx * dx + dy * dy <= radius * radius) return id
    if (dy < radius + labelGap || dy > 80) continue
    const node = scene.nodes.get(id)
    if (node && dx <= textHalf(node) && dy <= extentOf(node).down) label = id
  }
  return label
}

function edgeAtPoint(scene: Scene, at: Point, tolerance: number): string | null {
  let [found, nearest]: [string | null, number] = [null, tolerance]
  for (const edge of scene.edges.values()) {
    const shape = shapeOf(scene, edge)
    if (!shape || !isAbout(shape, at, tolerance)) continue
    const away = distance(shape, at)
    if (away < nearest) [found, nearest] = [edge.id, away]
  }
  return found
}

/** Whether the box around the line holds the point: rules out most lines at once. */
function isAbout({ start, end, bend }: EdgeShape, { x, y }: Point, tolerance: number): boolean {
  const [bx, by] = [bend?.x ?? start.x, bend?.y ?? start.y]
  return (
    x >= Math.min(start.x, end.x, bx) - tolerance &&
    x <= Math.max(start.x, end.x, bx) + tolerance &&
    y >= Math.min(start.y, end.y, by) - tolerance &&
    y <= Math.max(start.y, end.y, by) + tolerance
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
export function inside(scene: Scene, { x1, y1, x2, y2 }: Box): string[] {
  const nodes = new Set<string>()
  for (const [id, handle] of scene.handles) {
    const { x, y } = handle.position()
    if (x >= x1 && x <= x2 && y >= y1 && y <= y2) nodes.add(id)
  }
  const edges = [...scene.edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  return [...nodes, ...edges.map(({ id }) => id)]
}
