import { rings } from '#shared/analysis/rings.ts'
import type { Layout } from './layout.ts'

/** Rings around the most linked node. Parts without a link to it get rings of their own. */
export const radial: Layout = {
  id: 'radial',
  title: 'Radial',
  icon: 'target',
  help: 'Rings around the most linked node, by the number of steps from it.',
  settings: [{ id: 'gap', title: 'Between rings', usual: 150, min: 90, max: 400 }],
  place: (drawing, settings) => rings(drawing, Number(settings['gap'])),
}
