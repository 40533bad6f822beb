import { Graph, layout } from '@dagrejs/dagre'
import { type Layout, type LayoutPlace, movable } from './layout.ts'

/** Above this, the exact ranking takes minutes; the simple one gives longer lines. */
const exactUpTo = 300

/** In ranks along the arrows: what leads to something stands before it. */
export const hierarchical: Layout = {
  id: 'hierarchical',
  title: 'Hierarchical',
  icon: 'network',
  help: 'In ranks along the arrows: what leads to something stands before it.',
  settings: [
    {
      id: 'direction',
      title: 'Direction',
      usual: 'TB',
      choices: { TB: 'downwards', LR: 'to the right', BT: 'upwards' },
    },
    { id: 'gap', title: 'Between ranks', usual: 80, min: 30, max: 300 },
  ],
  place: (graph, settings, progress) => {
    const nodes = movable(graph)
    const held = new Set(nodes.map(node => node.id))
    const picture = new Graph({ multigraph: false })
    const ranker = nodes.length > exactUpTo ? 'longest-path' : 'network-simplex'
    picture.setGraph({ rankdir: settings['direction'], ranksep: Number(settings['gap']), nodesep: 34, ranker })
    picture.setDefaultEdgeLabel(() => ({}))
    for (const { id, half, up, down } of nodes) picture.setNode(id, { width: half * 2, height: up + down })
    for (const [from, to] of graph.edges) if (from !== to && held.has(from) && held.has(to)) picture.setEdge(from, to)
    progress(0.1)
    layout(picture)
    return new Map(nodes.map(({ id, up, down }) => [id, discOf(picture.node(id), up, down)]))
  },
}

/** dagre places the middle of the box; ours is the middle of the disc, with the label below. */
const discOf = ({ x, y }: LayoutPlace, up: number, down: number): LayoutPlace => ({ x, y: y + (up - down) / 2 })
