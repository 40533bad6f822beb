import { byCytoscape } from './by-cytoscape.ts'
import { type Layout, movable } from './layout.ts'

/** Rows and columns, the most linked first. */
export const grid: Layout = {
  id: 'grid',
  title: 'Grid',
  icon: 'grid-3x3',
  help: 'Rows and columns, the most linked first.',
  settings: [{ id: 'gap', title: 'Between nodes', usual: 30, min: 8, max: 200 }],
  place: (graph, settings) => {
    const nodes = movable(graph)
    const gap = Number(settings['gap'])
    const wide = Math.max(1, ...nodes.map(({ half }) => half * 2 + gap))
    const high = Math.max(1, ...nodes.map(({ up, down }) => up + down + gap))
    const columns = Math.max(1, Math.ceil(Math.sqrt((nodes.length * high * 1.6) / wide)))
    const boundingBox = { x1: 0, y1: 0, w: columns * wide, h: Math.ceil(nodes.length / columns) * high }
    return byCytoscape(graph, { name: 'grid', cols: columns, boundingBox, avoidOverlapPadding: gap })
  },
}
