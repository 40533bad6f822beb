import type { EdgeSingular, NodeSingular } from 'cytoscape'
import type { EdgeShape, Point } from '../edge-shape.ts'
import { type Scene, type SceneEdge, type SceneNode, shapeOf } from '../scene.ts'
import type { Box } from './boxes.ts'
import { clipLine } from './clip-line.ts'

export interface VisibleNode {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly selected: boolean
}

export interface VisibleEdge {
  readonly edge: SceneEdge
  readonly shape: EdgeShape
  readonly selected: boolean
}

export interface Visible {
  readonly nodes: readonly VisibleNode[]
  readonly edges: readonly VisibleEdge[]
}

/** Beyond the window's edge, so that labels and curves do not vanish early. */
const margin = 120

/** What of these elements lies in the window, with places and shapes worked out. */
export function visible(elements: readonly (NodeSingular | EdgeSingular)[], scene: Scene, window: Box): Visible {
  const nodes: VisibleNode[] = []
  const edges: VisibleEdge[] = []
  for (const element of elements) {
    if (element.isNode()) {
      const node = scene.nodes.get(element.id())
      const { x, y } = element.position()
      if (node && within(window, x, y, x, y)) nodes.push({ node, x, y, selected: element.selected() })
    } else if (element.isEdge()) {
      const found = visibleEdge(element, scene, window)
      if (found) edges.push(found)
    }
  }
  return { nodes, edges }
}

function visibleEdge(element: EdgeSingular, scene: Scene, window: Box): VisibleEdge | null {
  const edge = scene.edges.get(element.id())
  const [a, b] = [edge && scene.handles.get(edge.from)?.position(), edge && scene.handles.get(edge.to)?.position()]
  if (!edge || !a || !b) return null
  const straight = edge.lane === 0 && edge.from !== edge.to
  if (straight ? !clipLine(a, b, grown(window)) : !spans(window, a, b)) return null
  const shape = shapeOf(scene, edge)
  return shape && { edge, shape, selected: element.selected() }
}

const spans = (window: Box, a: Point, b: Point) =>
  within(window, Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))

const grown = ({ x1, y1, x2, y2 }: Box): Box => ({
  x1: x1 - margin,
  y1: y1 - margin,
  x2: x2 + margin,
  y2: y2 + margin,
})

const within = ({ x1, y1, x2, y2 }: Box, left: number, top: number, right: number, bottom: number) =>
  right >= x1 - margin && left <= x2 + margin && bottom >= y1 - margin && top <= y2 + margin
