import { type Layout, type LayoutNode, type LayoutPosition, movable, neighbours } from './layout.ts'

/** Rings around the most linked node, by the number of steps from it. Parts without a link to it get rings of their own. */
export const radial: Layout = {
  id: 'radial',
  title: 'Radial',
  icon: 'target',
  help: 'Rings around the most linked node, by the number of steps from it.',
  settings: [{ id: 'gap', title: 'Between rings', usual: 150, min: 90, max: 400 }],
  place: (graph, settings) => {
    const nodes = movable(graph)
    const near = neighbours(nodes, graph.edges)
    const placed = new Map<string, LayoutPosition>()
    let left = 0
    for (const root of nodes) {
      if (placed.has(root.id)) continue
      const tree = growTree(root.id, near)
      const { places, reach } = ringsOf(tree, root.id, nodes, Number(settings['gap']))
      const x = placed.size === 0 ? 0 : left + reach
      for (const [id, place] of places) placed.set(id, { x: place.x + x, y: place.y })
      left = x + reach
    }
    return placed
  },
}

interface Tree {
  readonly children: ReadonlyMap<string, readonly string[]>
  /** How many ends lie beyond each node: the share of the circle it gets. */
  readonly ends: ReadonlyMap<string, number>
  readonly rings: readonly (readonly string[])[]
}

function growTree(root: string, near: ReadonlyMap<string, readonly string[]>): Tree {
  const children = new Map<string, string[]>([[root, []]])
  const rings: string[][] = [[root]]
  for (let ring = rings[0]; ring && ring.length > 0; ring = rings.at(-1)) {
    const next: string[] = []
    for (const id of ring) {
      for (const other of near.get(id) ?? []) {
        if (children.has(other)) continue
        children.set(other, [])
        children.get(id)?.push(other)
        next.push(other)
      }
    }
    if (next.length === 0) break
    rings.push(next)
  }
  const ends = new Map<string, number>()
  for (const id of rings.flat().reverse()) {
    ends.set(
      id,
      Math.max(
        1,
        (children.get(id) ?? []).reduce((sum, child) => sum + (ends.get(child) ?? 1), 0),
      ),
    )
  }
  return { children, ends, rings }
}

function ringsOf(tree: Tree, root: string, nodes: readonly LayoutNode[], gap: number) {
  const half = new Map(nodes.map(node => [node.id, node.half]))
  const radii = radiiOf(tree, half, gap)
  const places = new Map<string, LayoutPosition>()
  const spread = (id: string, ring: number, from: number, to: number) => {
    const angle = (from + to) / 2
    const radius = radii[ring] ?? 0
    places.set(id, { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius })
    let at = from
    for (const child of tree.children.get(id) ?? []) {
      const share = ((to - from) * (tree.ends.get(child) ?? 1)) / (tree.ends.get(id) ?? 1)
      spread(child, ring + 1, at, at + share)
      at += share
    }
  }
  spread(root, 0, 0, Math.PI * 2)
  return { places, reach: (radii.at(-1) ?? 0) + (half.get(root) ?? 0) + gap }
}

/** Each ring is far enough out that its nodes find room on it. */
function radiiOf({ rings }: Tree, half: ReadonlyMap<string, number>, gap: number): number[] {
  const radii: number[] = []
  for (const ring of rings) {
    const last = radii.at(-1)
    const needed = ring.reduce((sum, id) => sum + (half.get(id) ?? 0) * 1.6 + 30, 0) / (Math.PI * 2)
    radii.push(last === undefined ? 0 : Math.max(last + gap, needed))
  }
  return radii
}
