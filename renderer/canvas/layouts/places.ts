import type { Layout, LayoutGraph, LayoutNode, LayoutPosition, Settings } from './layout.ts'
import { separate } from './separate.ts'

/**
 * What a layout makes of a graph, ready for the board: only nodes that are not fixed, around where they lay before, none
 * on another.
 */
export function placesOf(
  layout: Layout,
  graph: LayoutGraph,
  settings: Settings,
  progress: (done: number) => void = () => undefined,
): Map<string, LayoutPosition> {
  const placed = layout.place(graph, settings, done => progress(done * 0.9))
  const free = graph.nodes.filter(node => !node.fixed)
  const here = layout.anchored ? placed : broughtBack(free, placed)
  progress(0.92)
  return separate(graph.nodes, here)
}

/** The whole picture is moved so that its middle lies where the middle of these nodes was. */
function broughtBack(
  nodes: readonly LayoutNode[],
  placed: ReadonlyMap<string, LayoutPosition>,
): Map<string, LayoutPosition> {
  const now = middle(nodes)
  const next = middle(nodes.flatMap(({ id }) => placed.get(id) ?? []))
  const [dx, dy] = [now.x - next.x, now.y - next.y]
  return new Map([...placed].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
}

function middle(places: readonly LayoutPosition[]): LayoutPosition {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const between = (numbers: readonly number[]) =>
    numbers.length === 0 ? 0 : (numbers.reduce((a, b) => Math.min(a, b)) + numbers.reduce((a, b) => Math.max(a, b))) / 2
  return { x: between(xs), y: between(ys) }
}
