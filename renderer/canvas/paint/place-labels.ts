import { pointAt } from '../edge-shape.ts'
import { haloPad, labelGap, radius } from '../measures.ts'
import { textHeight } from '../scene.ts'
import { type Box, boxes } from './boxes.ts'
import type { Visible, VisibleEdge, VisibleNode } from './visible.ts'

/** Where a text goes, middle of its first line's top; `context` says whether the second line has room too. */
export interface NodeLabel {
  readonly at: VisibleNode
  readonly context: boolean
  readonly box: Box
}

export interface EdgeLabel {
  readonly at: VisibleEdge
  readonly box: Box
}

export interface Labels {
  readonly nodes: readonly NodeLabel[]
  readonly edges: readonly EdgeLabel[]
}

/** Texts are never drawn smaller than this share of their size at 100 %: when zoomed out, fewer are shown instead. */
const smallest = 0.86
const edgeTextHeight = 15
/** Where along a line its label may stand, best first. */
const stops = [0.5, 0.42, 0.58, 0.34, 0.66] as const

/** So many selected nodes keep their labels without room too; more would lie on each other as a blot. */
const mostKept = 24

/** How much larger than the board texts are drawn at this zoom, so that they stay legible. */
export const textScale = (zoom: number): number => Math.max(1, smallest / zoom)

/**
 * Which labels are drawn, so that none lies on another or on a disc: selected nodes first, then those with most links.
 * A label without room loses its second line, then waits until one zooms in, unless its node is among a few selected.
 */
export function placeLabels(shown: Visible, zoom: number, degrees: ReadonlyMap<string, number>): Labels {
  const scale = textScale(zoom)
  const taken = boxes(96 * scale)
  for (const { x, y } of shown.nodes) {
    taken.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius })
  }
  const degree = ({ node }: VisibleNode) => degrees.get(node.id) ?? 0
  const byRank = [...shown.nodes].sort(
    (a, b) => Number(b.selected) - Number(a.selected) || degree(b) - degree(a) || (a.node.id < b.node.id ? -1 : 1),
  )
  const few = shown.nodes.filter(({ selected }) => selected).length <= mostKept
  const nodes: NodeLabel[] = []
  for (const at of byRank) {
    const label = nodeLabel(at, scale, taken.free, few && at.selected)
    if (!label) continue
    taken.add(label.box)
    nodes.push(label)
  }
  return { nodes, edges: scale > 1.3 ? [] : edgeLabels(shown.edges, scale, taken) }
}

function nodeLabel(at: VisibleNode, scale: number, free: (box: Box) => boolean, kept: boolean): NodeLabel | null {
  const full = scale < 1.2 && at.node.shownContext !== ''
  const wide = nodeBox(at, scale, true)
  if (full && free(wide)) return { at, context: true, box: wide }
  const narrow = nodeBox(at, scale, false)
  return kept || free(narrow) ? { at, context: false, box: narrow } : null
}

function nodeBox({ node, x, y }: VisibleNode, scale: number, context: boolean): Box {
  const half = (context ? Math.max(node.labelHalf, node.contextHalf) : node.labelHalf) * scale + haloPad
  const y1 = y + radius + labelGap
  return { x1: x - half, y1, x2: x + half, y2: y1 + textHeight(node, context) * scale }
}

function edgeLabels(edges: readonly VisibleEdge[], scale: number, taken: ReturnType<typeof boxes>): EdgeLabel[] {
  const placed: EdgeLabel[] = []
  for (const at of edges) {
    if (at.edge.shownLabel === '') continue
    const [half, up] = [at.edge.labelHalf * scale + 4, (edgeTextHeight * scale) / 2]
    const { start, end } = at.shape
    if (Math.hypot(end.x - start.x, end.y - start.y) < Math.min(half, 34)) continue
    for (const stop of stops) {
      const { x, y } = pointAt(at.shape, stop)
      const box = { x1: x - half, y1: y - up, x2: x + half, y2: y + up }
      if (!taken.free(box)) continue
      taken.add(box)
      placed.push({ at, box })
      break
    }
  }
  return placed
}
