import { layers } from '#shared/analysis/layers.ts'
import type { Layout } from './layout.ts'

/** Rows along the arrows. */
export const hierarchical: Layout = {
  id: 'hierarchical',
  title: 'Hierarchical',
  icon: 'network',
  help: 'In rows along the arrows: what leads to something stands before it.',
  settings: [
    { id: 'direction', title: 'Direction', usual: 'down', choices: { down: 'downwards', right: 'to the right' } },
    { id: 'gap', title: 'Between rows', usual: 70, min: 30, max: 300 },
  ],
  place: (drawing, settings, progress) =>
    layers(drawing, Number(settings['gap']), settings['direction'] !== 'right', progress),
}
