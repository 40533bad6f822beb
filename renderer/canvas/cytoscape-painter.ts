import type { Core } from 'cytoscape'
import type { Box } from './paint/boxes.ts'
import type { Elements, Painter } from './paint/paint.ts'

/** The three ways in which Cytoscape's canvas renderer asks for elements to be drawn: at rest, and while dragging. */
interface DrawingRenderer {
  drawLayeredElements: Draw
  drawCachedElements: Draw
  drawCachedNodes: Draw
}

type Draw = (pen: CanvasRenderingContext2D, elements: Elements, pixelRatio: number, window: Box) => void

/**
 * Lets our painter draw where Cytoscape would. Cytoscape keeps model, gestures, hit test, viewport and its frame loop;
 * its own drawing (a texture per element and per label) costs seconds at 10,000 nodes and cannot set a label in two
 * weights. This leans on the inside of the pinned version: test/renderer/canvas holds the three names.
 */
export function paintWith(cy: Core, { paint }: Painter): void {
  const renderer = (cy as unknown as { renderer: () => DrawingRenderer }).renderer()
  const draw: Draw = (pen, elements, _, window) => paint(pen, elements, window)
  renderer.drawLayeredElements = draw
  renderer.drawCachedElements = draw
  renderer.drawCachedNodes = draw
}
