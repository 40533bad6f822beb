import { type Layout, type LayoutNode, type LayoutPosition, movable } from './layout.ts'
import { acyclic, ranks } from './ranks.ts'
import { alongRows, untangle } from './rows.ts'

const between = 26

/**
 * Rows along the arrows, after Sugiyama, Tagawa and Toda (1981). Our own because lines here are straight: what a library
 * works out for bends would be thrown away, and its recursion ends at a few hundred nodes.
 */
export const hierarchical: Layout = {
  id: 'hierarchical',
  title: 'Hierarchical',
  icon: 'network',
  help: 'In rows along the arrows: what leads to something stands before it.',
  settings: [
    { id: 'direction', title: 'Direction', usual: 'down', choices: { down: 'downwards', right: 'to the right' } },
    { id: 'gap', title: 'Between rows', usual: 70, min: 30, max: 300 },
  ],
  place: (graph, settings, progress) => {
    const nodes = movable(graph)
    const byId = new Map(nodes.map(node => [node.id, node]))
    const down = settings['direction'] !== 'right'
    const arrows = acyclic(nodes, graph.edges)
    const rows = untangle(ranks(nodes, arrows), arrows)
    progress(0.5)
    const size = (id: string) => (down ? wide(byId.get(id)) : high(byId.get(id))) + between
    const along = alongRows(rows, arrows, size)
    const places = new Map<string, LayoutPosition>()
    let across = 0
    for (const row of rows) {
      for (const id of row) places.set(id, placeAt(along.get(id) ?? 0, across, down))
      across += Math.max(...row.map(id => (down ? high(byId.get(id)) : wide(byId.get(id))))) + Number(settings['gap'])
    }
    return places
  },
}

const wide = (node: LayoutNode | undefined) => (node ? node.half * 2 : 0)
const high = (node: LayoutNode | undefined) => (node ? node.up + node.down : 0)
const placeAt = (along: number, across: number, down: boolean): LayoutPosition =>
  down ? { x: along, y: across } : { x: across, y: along }
