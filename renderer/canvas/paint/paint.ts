import type { Box } from '#shared/analysis/boxes.ts'
import { radius } from '../measures.ts'
import type { Scene, SceneNode } from '../scene.ts'
import { extentOfView, type View } from '../view.ts'
import { type Effort, inParts } from './effort.ts'
import { paintEdges } from './paint-edges.ts'
import { paintEdgeLabels, paintHalos, paintNodeLabels } from './paint-labels.ts'
import { type PictureCache, pictureCache } from './picture-cache.ts'
import { placeLabels, textScale } from './place-labels.ts'
import { named, type Visible, visible } from './visible.ts'

/** Where to paint: a pen whose transform maps board units to device pixels, and what of the board that is. */
export interface Sheet {
  readonly pen: CanvasRenderingContext2D
  readonly zoom: number
  readonly window: Box
}

export interface Painter {
  /** Paints everything in the window but what is lifted, stopping between its steps. */
  readonly paint: (sheet: Sheet) => Effort
  /** Paints these at once, whether they are lifted or not. */
  readonly paintNamed: (sheet: Sheet, ids: Iterable<string>) => void
  /** Paints nodes as they look from far, without their edges: many that a hand moves. */
  readonly paintDots: (sheet: Sheet, ids: Iterable<string>) => void
  /** After the theme changed. */
  readonly forget: () => void
}

/** Below this zoom a disc is too small for its icon. */
const iconsFrom = 0.3

export function painter(scene: Scene, repaint: () => void): Painter {
  const pictures = pictureCache(repaint)
  return {
    forget: pictures.clear,
    paint: function* (sheet) {
      const shown = yield* visible(scene, sheet.window, sheet.zoom >= iconsFrom)
      yield* paintShown(scene, sheet, pictures, shown)
    },
    paintNamed: (sheet, ids) => {
      const steps = paintShown(scene, sheet, pictures, named(scene, ids, sheet.zoom >= iconsFrom))
      while (!steps.next().done);
    },
    paintDots: ({ pen }, ids) => {
      const nodes = [...ids].flatMap(id => scene.nodes.get(id) ?? [])
      for (const _ of paintNodes(pen, nodes, pictures, scene, false));
    },
  }
}

function* paintShown(scene: Scene, { pen, zoom, window }: Sheet, pictures: PictureCache, shown: Visible): Effort {
  const { look } = scene
  const near = zoom >= iconsFrom
  const scale = textScale(zoom)
  pictures.scaleTo(pen.getTransform().a)
  yield* paintEdges(pen, shown.edges, look, { zoom, window, near })
  const labels = yield* placeLabels(scene, shown, zoom)
  paintHalos(pen, labels, look)
  yield* paintEdgeLabels(pen, labels.edges, look, scale)
  yield* paintNodes(pen, shown.nodes, pictures, scene, near)
  paintSelection(
    pen,
    shown.nodes.filter(({ id }) => scene.selected.has(id)),
    scene,
    zoom,
  )
  yield* paintNodeLabels(pen, labels.nodes, look, scale)
}

/** Microseconds for a node's picture. */
const effort = 8

function paintNodes(
  pen: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  pictures: PictureCache,
  { look }: Scene,
  near: boolean,
): Effort {
  return inParts(nodes, 400, effort, part => {
    for (const node of part) {
      const { image, half } = near ? pictures.picture(node, look) : pictures.dot(node, look)
      pen.drawImage(image, node.x - half, node.y - half, half * 2, half * 2)
    }
  })
}

/** An accent ring, never thinner on the screen than it can be seen. */
function paintSelection(
  pen: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  { look }: Scene,
  zoom: number,
): void {
  pen.strokeStyle = look.accent
  pen.lineWidth = Math.max(2, 1.6 / zoom)
  for (const { x, y } of nodes) {
    pen.beginPath()
    pen.arc(x, y, radius + 5, 0, Math.PI * 2)
    pen.stroke()
  }
}

/** What a view shows of the board, drawn into a canvas that reaches so many pixels beyond it on each side. */
export function sheetOf(pen: CanvasRenderingContext2D, view: View, margin: number): Sheet {
  const ratio = devicePixelRatio * view.zoom
  const pan = (at: number) => (at + margin) * devicePixelRatio
  pen.setTransform(ratio, 0, 0, ratio, pan(view.panX), pan(view.panY))
  return { pen, zoom: view.zoom, window: extentOfView(view, margin) }
}
