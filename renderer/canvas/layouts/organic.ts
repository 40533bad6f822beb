import { organic as place } from '#shared/analysis/organic/organic.ts'
import type { Layout } from './layout.ts'

/** Linked nodes attract, all others repel, until it rests. Begins where nodes lie, so that what one knows is found again. */
export const organic: Layout = {
  id: 'organic',
  title: 'Organic',
  icon: 'waypoints',
  help: 'Linked nodes come together, clusters come apart.',
  settings: [{ id: 'distance', title: 'Length of links', usual: 150, min: 80, max: 400 }],
  anchored: true,
  place: (drawing, settings, progress) => place(drawing, Number(settings['distance']), progress),
}
