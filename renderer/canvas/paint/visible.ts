import type { Box } from '#shared/analysis/boxes.ts'
import { bendOf, type EdgeShape, farShapeOf, type Point, shapeOf } from '../edge-shape.ts'
import { radius } from '../measures.ts'
import type { Scene, SceneEdge, SceneNode } from '../scene.ts'
import { clipLine } from './clip-line.ts'
import type { Effort } from './effort.ts'

export interface VisibleEdge {
  readonly edge: SceneEdge
  readonly shape: EdgeShape
  readonly selected: boolean
}

export interface Visible {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly VisibleEdge[]
}

/** Beyond the window's edge, so that labels and curves do not vanish early. */
const margin = 120
const nodesAtOnce = 10_000
const edgesAtOnce = 2_000

/** What lies in the window, less what is lifted; with the lines worked out, simpler ones from far. */
export function* visible(scene: Scene, window: Box, near: boolean): Effort<Visible> {
  const box = grown(window)
  const lies = ({ id }: SceneNode) => scene.lifted.size === 0 || !scene.lifted.has(id)
  const nodes: SceneNode[] = []
  const edges: VisibleEdge[] = []
  let seen = 0
  for (const node of scene.nodes.values()) {
    if (lies(node) && within(box, node.x, node.y, node.x, node.y)) nodes.push(node)
    if (++seen % nodesAtOnce === 0) yield 500
  }
  for (const edge of scene.edges.values()) {
    if (lies(edge.source) && lies(edge.target) && mayShow(edge, box)) edges.push(seenEdge(scene, edge, near))
    if (++seen % edgesAtOnce === 0) yield near ? 1_500 : 500
  }
  return { nodes, edges }
}

/** Whatever is named, wherever it lies; nodes with the edges at them. */
export function named(scene: Scene, ids: Iterable<string>, near: boolean): Visible {
  const nodes: SceneNode[] = []
  const edges = new Set<SceneEdge>()
  for (const id of ids) {
    const [node, edge] = [scene.nodes.get(id), scene.edges.get(id)]
    if (node) nodes.push(node)
    for (const each of node?.edges ?? []) edges.add(each)
    if (edge) edges.add(edge)
  }
  return { nodes, edges: [...edges].map(edge => seenEdge(scene, edge, near)) }
}

const seenEdge = (scene: Scene, edge: SceneEdge, near: boolean): VisibleEdge => ({
  edge,
  shape: near ? shapeOf(edge, scene.look) : farShapeOf(edge),
  selected: scene.selected.has(edge.id),
})

function mayShow(edge: SceneEdge, box: Box): boolean {
  const { source: a, target: b, lane } = edge
  const straight = lane === 0 && a !== b
  const bow = straight ? 0 : a === b ? radius * (3 + Math.abs(lane)) : Math.abs(bendOf(edge))
  const [left, right] = [Math.min(a.x, b.x) - bow, Math.max(a.x, b.x) + bow]
  if (!within(box, left, Math.min(a.y, b.y) - bow, right, Math.max(a.y, b.y) + bow)) return false
  return !straight || inBox(box, a) || inBox(box, b) || clipLine(a, b, box) !== null
}

const inBox = (box: Box, { x, y }: Point) => within(box, x, y, x, y)

const grown = ({ x1, y1, x2, y2 }: Box): Box => ({
  x1: x1 - margin,
  y1: y1 - margin,
  x2: x2 + margin,
  y2: y2 + margin,
})

const within = ({ x1, y1, x2, y2 }: Box, left: number, top: number, right: number, bottom: number) =>
  right >= x1 && left <= x2 && bottom >= y1 && top <= y2
