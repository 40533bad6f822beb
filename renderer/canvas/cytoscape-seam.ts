import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { hit, inside } from './hit.ts'
import type { Box } from './paint/boxes.ts'
import type { Elements, Painter } from './paint/paint.ts'
import type { Scene } from './scene.ts'

type Draw = (pen: CanvasRenderingContext2D, elements: Elements, pixelRatio: number, window: Box) => void
type Found = (NodeSingular | EdgeSingular)[]

/** How Cytoscape's canvas renderer asks for elements to be drawn (at rest, while dragging), and what lies at a point. */
interface Renderer {
  drawLayeredElements: Draw
  drawCachedElements: Draw
  drawCachedNodes: Draw
  findNearestElements: (x: number, y: number, interactive: boolean, touch: boolean) => Found
  getAllInBox: (x1: number, y1: number, x2: number, y2: number) => Found
}

/**
 * Lets us draw, and say what lies where, in place of Cytoscape's own renderer. Cytoscape keeps the graph, gestures,
 * selection, viewport and frame loop. Its drawing costs seconds at 10,000 nodes (a texture per element and label) and
 * cannot set a label in two weights; its hit test measures every label. This leans on the inside of the pinned version:
 * test/renderer/canvas/cytoscape-seam.test.ts holds the five names.
 */
export function takeOver(cy: Core, scene: Scene, { paint }: Painter): void {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer()
  const draw: Draw = (pen, elements, _, window) => paint(pen, elements, window)
  const elements = (ids: readonly string[]) =>
    ids.map(id => cy.getElementById(id) as unknown as NodeSingular | EdgeSingular)
  Object.assign(renderer, {
    drawLayeredElements: draw,
    drawCachedElements: draw,
    drawCachedNodes: draw,
    findNearestElements: (x, y, _, touch) => elements(hit(scene, { x, y }, (touch ? 16 : 6) / cy.zoom())),
    getAllInBox: (x1, y1, x2, y2) => elements(inside(scene, boxBetween(x1, y1, x2, y2))),
  } satisfies Renderer)
}

const boxBetween = (x1: number, y1: number, x2: number, y2: number): Box => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
})
