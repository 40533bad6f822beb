import { byCytoscape } from './by-cytoscape.ts'
import type { Layout } from './layout.ts'

/** Rings around the most linked. */
export const concentric: Layout = {
  id: 'concentric',
  title: 'Concentric',
  icon: 'circle-dot-dashed',
  help: 'Rings: the most linked in the middle, the least linked outside.',
  settings: [{ id: 'gap', title: 'Between nodes', usual: 30, min: 8, max: 200 }],
  place: (drawing, settings) =>
    byCytoscape(drawing, {
      name: 'concentric',
      concentric: node => node.degree(false),
      levelWidth: nodes => Math.max(1, nodes.maxDegree(false) / 6),
      minNodeSpacing: Number(settings['gap']),
      boundingBox: { x1: 0, y1: 0, w: 1, h: 1 },
    }),
}
