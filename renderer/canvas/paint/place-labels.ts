import { type Box, boxes } from '#shared/analysis/boxes.ts'
import { pointAt } from '../edge-shape.ts'
import type { Look } from '../look.ts'
import { haloPad, labelGap, radius } from '../measures.ts'
import type { Scene, SceneNode } from '../scene.ts'
import { edgeText, nodeText, textHeight } from '../texts.ts'
import type { Effort } from './effort.ts'
import type { Visible, VisibleEdge } from './visible.ts'

/** Where a text goes, middle of its first line's top; `context` says whether the second line has room too. */
export interface NodeLabel {
  readonly node: SceneNode
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

/** After so many in a row found no room, the picture is full: trying ten thousand more would find room for a few. */
const enoughMisses = 400

/** How much larger than the board texts are drawn at this zoom, so that they stay legible. */
export const textScale = (zoom: number): number => Math.max(1, smallest / zoom)

/**
 * Which labels are drawn, so that none lies on another or on a disc: selected nodes first, then those with most links.
 * A label without room loses its second line, then waits until one zooms in, unless its node is among a few selected.
 */
export function* placeLabels(scene: Scene, shown: Visible, zoom: number): Effort<Labels> {
  const scale = textScale(zoom)
  const taken = boxes(96 * scale)
  for (const { x, y } of shown.nodes) taken.add({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius })
  const isSelected = ({ id }: SceneNode) => scene.selected.has(id)
  const few = shown.nodes.filter(isSelected).length <= mostKept
  const byRank = [...shown.nodes].sort(
    (a, b) => Number(isSelected(b)) - Number(isSelected(a)) || b.edges.size - a.edges.size || (a.id < b.id ? -1 : 1),
  )
  yield shown.nodes.length * 2
  const nodes: NodeLabel[] = []
  let misses = 0
  for (const [index, node] of byRank.entries()) {
    const kept = few && isSelected(node)
    const label = nodeLabel(node, scene.look, { scale, free: taken.free, kept })
    misses = label ? 0 : misses + 1
    if (misses > enoughMisses) break
    if (index % 100 === 0) yield 1_500
    if (!label) continue
    taken.add(label.box)
    nodes.push(label)
  }
  return { nodes, edges: scale > 1.3 ? [] : yield* edgeLabels(shown.edges, scene.look, scale, taken) }
}

interface Room {
  readonly scale: number
  readonly free: (box: Box) => boolean
  /** Whether it is shown without room too. */
  readonly kept: boolean
}

function nodeLabel(node: SceneNode, look: Look, { scale, free, kept }: Room): NodeLabel | null {
  const full = scale < 1.2 && nodeText(node, look).context !== ''
  const wide = nodeBox(node, look, scale, true)
  if (full && free(wide)) return { node, context: true, box: wide }
  const narrow = nodeBox(node, look, scale, false)
  return kept || free(narrow) ? { node, context: false, box: narrow } : null
}

function nodeBox(node: SceneNode, look: Look, scale: number, context: boolean): Box {
  const text = nodeText(node, look)
  const half = (context ? Math.max(text.labelHalf, text.contextHalf) : text.labelHalf) * scale + haloPad
  const y1 = node.y + radius + labelGap
  return { x1: node.x - half, y1, x2: node.x + half, y2: y1 + textHeight(text, context) * scale }
}

function* edgeLabels(
  edges: readonly VisibleEdge[],
  look: Look,
  scale: number,
  taken: ReturnType<typeof boxes>,
): Effort<EdgeLabel[]> {
  const placed: EdgeLabel[] = []
  let misses = 0
  for (const [index, at] of edges.entries()) {
    if (index % 100 === 0) yield 1_000
    if (at.edge.label === '' || misses > enoughMisses) continue
    const box = edgeBox(at, look, scale, taken.free)
    misses = box ? 0 : misses + 1
    if (!box) continue
    taken.add(box)
    placed.push({ at, box })
  }
  return placed
}

/** Where the label of a line has room; null where it has none, or the line is too short to bear one. */
function edgeBox(at: VisibleEdge, look: Look, scale: number, free: (box: Box) => boolean): Box | null {
  const [half, up] = [edgeText(at.edge, look).half * scale + 4, (edgeTextHeight * scale) / 2]
  const { start, end } = at.shape
  if (Math.hypot(end.x - start.x, end.y - start.y) < Math.min(half, 34)) return null
  for (const stop of stops) {
    const { x, y } = pointAt(at.shape, stop)
    const box = { x1: x - half, y1: y - up, x2: x + half, y2: y + up }
    if (free(box)) return box
  }
  return null
}
