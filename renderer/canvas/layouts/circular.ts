import { circle } from '#shared/analysis/circle.ts'
import type { Layout } from './layout.ts'

/** All on one circle, linked ones beside each other where that can be. */
export const circular: Layout = {
  id: 'circular',
  title: 'Circular',
  icon: 'circle-dot',
  help: 'All on one circle, linked ones side by side where that can be.',
  settings: [{ id: 'gap', title: 'Between nodes', usual: 20, min: 8, max: 120 }],
  place: (drawing, settings) => circle(drawing, Number(settings['gap'])),
}
