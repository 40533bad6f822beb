import type { EdgeSingular, NodeSingular } from 'cytoscape'
import { bendOf, type EdgeEnd, type EdgeShape, edgeShape, loopShape } from '../edge-shape.ts'
import { extentOf, type Scene, type SceneEdge, type SceneNode, textHalf } from '../scene.ts'
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
  const [a, b] = [element.source().position(), element.target().position()]
  if (!edge || !within(window, Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))) {
    return null
  }
  if (edge.lane === 0 && edge.from !== edge.to && !clipLine(a, b, grown(window))) return null
  const shape =
    edge.from === edge.to
      ? loopShape(a, edge.lane)
      : edgeShape(endAt(a, scene.nodes.get(edge.from)), endAt(b, scene.nodes.get(edge.to)), bendOf(edge))
  return { edge, shape, selected: element.selected() }
}

const endAt = (at: { readonly x: number; readonly y: number }, node: SceneNode | undefined): EdgeEnd => ({
  x: at.x,
  y: at.y,
  textHalf: node ? textHalf(node) : 0,
  down: node ? extentOf(node).down : 0,
})

const grown = ({ x1, y1, x2, y2 }: Box): Box => ({
  x1: x1 - margin,
  y1: y1 - margin,
  x2: x2 + margin,
  y2: y2 + margin,
})

const within = ({ x1, y1, x2, y2 }: Box, left: number, top: number, right: number, bottom: number) =>
  right >= x1 - margin && left <= x2 + margin && bottom >= y1 - margin && top <= y2 + margin
