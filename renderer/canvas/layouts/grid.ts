import { at } from '#shared/analysis/graph.ts'
import { byCytoscape } from './by-cytoscape.ts'
import type { Layout } from './layout.ts'

/** Rows and columns, the most linked first. */
export const grid: Layout = {
  id: 'grid',
  title: 'Grid',
  icon: 'grid-3x3',
  help: 'Rows and columns, the most linked first.',
  settings: [{ id: 'gap', title: 'Between nodes', usual: 30, min: 8, max: 200 }],
  place: (drawing, settings) => {
    const { half, up, down } = drawing
    const gap = Number(settings['gap'])
    const wide = half.reduce((most, each) => Math.max(most, each * 2 + gap), 1)
    const high = up.reduce((most, each, node) => Math.max(most, each + at(down, node) + gap), 1)
    const columns = Math.max(1, Math.ceil(Math.sqrt((half.length * high * 1.6) / wide)))
    const boundingBox = { x1: 0, y1: 0, w: columns * wide, h: Math.ceil(half.length / columns) * high }
    return byCytoscape(drawing, { name: 'grid', cols: columns, boundingBox, avoidOverlapPadding: gap })
  },
}
