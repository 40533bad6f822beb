import type { EdgeSingular, NodeSingular } from 'cytoscape'
import type { Look } from '../look.ts'
import { radius } from '../measures.ts'
import type { Scene } from '../scene.ts'
import type { Box } from './boxes.ts'
import { pictureHalf } from './node-picture.ts'
import { paintEdges } from './paint-edges.ts'
import { paintEdgeLabels, paintHalos, paintNodeLabels } from './paint-labels.ts'
import { type PictureCache, pictureCache } from './picture-cache.ts'
import { placeLabels, textScale } from './place-labels.ts'
import { type VisibleNode, visible } from './visible.ts'

export type Elements = readonly (NodeSingular | EdgeSingular)[]

export interface Painter {
  /** Paints elements into a context whose transform maps board units to device pixels. */
  readonly paint: (pen: CanvasRenderingContext2D, elements: Elements, window: Box) => void
  /** After the theme changed. */
  readonly forget: () => void
}

/** Below this zoom a disc is too small for its icon. */
const iconsFrom = 0.3

export function painter(scene: Scene, repaint: () => void): Painter {
  const pictures = pictureCache(repaint)
  return {
    forget: pictures.clear,
    paint: (pen, elements, window) => {
      const { look } = scene
      const scale = pen.getTransform().a
      const zoom = scale / devicePixelRatio
      const near = zoom >= iconsFrom
      pictures.scaleTo(scale)
      const shown = visible(elements, scene, window)
      const labels = placeLabels(shown, zoom, scene.degrees)
      const text = textScale(zoom)
      paintEdges(pen, shown.edges, look, { zoom, window, near })
      paintHalos(pen, labels, look)
      paintEdgeLabels(pen, labels, look, text)
      if (near) paintPictures(pen, shown.nodes, look, pictures)
      else paintDots(pen, shown.nodes, look)
      paintSelection(pen, shown.nodes, look, zoom)
      paintNodeLabels(pen, labels, look, text)
    },
  }
}

function paintPictures(
  pen: CanvasRenderingContext2D,
  nodes: readonly VisibleNode[],
  look: Look,
  cache: PictureCache,
): void {
  const side = pictureHalf * 2
  for (const { node, x, y } of nodes)
    pen.drawImage(cache.picture(node, look), x - pictureHalf, y - pictureHalf, side, side)
}

function paintDots(pen: CanvasRenderingContext2D, nodes: readonly VisibleNode[], look: Look): void {
  for (const [group, alike] of Map.groupBy(nodes, ({ node }) => node.group)) {
    pen.fillStyle = look.groups[group]
    pen.beginPath()
    for (const { x, y } of alike) {
      pen.moveTo(x + radius, y)
      pen.arc(x, y, radius, 0, Math.PI * 2)
    }
    pen.fill()
  }
}

/** An accent ring, never thinner on the screen than it can be seen. */
function paintSelection(pen: CanvasRenderingContext2D, nodes: readonly VisibleNode[], look: Look, zoom: number): void {
  pen.strokeStyle = look.accent
  pen.lineWidth = Math.max(2, 1.6 / zoom)
  pen.beginPath()
  for (const { x, y, selected } of nodes) {
    if (!selected) continue
    const reach = radius + 5
    pen.moveTo(x + reach, y)
    pen.arc(x, y, reach, 0, Math.PI * 2)
  }
  pen.stroke()
}
