import type { Box } from '#shared/analysis/boxes.ts'
import type { BoardCanvas } from './board-canvas.ts'
import { boundsOf } from './controllers/viewport.ts'
import type { Point } from './edge-shape.ts'
import { extentOfView } from './view.ts'

const padding = 7

interface Frame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** How board units become pixels of a map this large: the board, and what is in view, fit into it. */
function frameOf(seen: Box, bounds: Box | null, [width, height]: Size): Frame {
  const board = bounds ?? seen
  const [x1, y1] = [Math.min(board.x1, seen.x1), Math.min(board.y1, seen.y1)]
  const [x2, y2] = [Math.max(board.x2, seen.x2), Math.max(board.y2, seen.y2)]
  const scale = Math.min((width - padding * 2) / (x2 - x1), (height - padding * 2) / (y2 - y1))
  return { scale, x: width / 2 - ((x1 + x2) / 2) * scale, y: height / 2 - ((y1 + y2) / 2) * scale }
}

type Size = readonly [width: number, height: number]

/** The map of one board. What it shows of the nodes is kept, so that moving the view costs a rectangle. */
export interface Minimap {
  /** Nodes may have moved, come or gone since it was drawn. */
  readonly boardChanged: () => void
  /** Whether the nodes were drawn anew, not only what is in view. */
  readonly draw: (picture: HTMLCanvasElement) => boolean
  /** What of the board lies at a pixel of a map this large. */
  readonly boardAt: (pixel: Point, size: Size) => Point
}

export function minimap(canvas: BoardCanvas): Minimap {
  const dots = new OffscreenCanvas(1, 1)
  let drawn: Frame | null = null
  // over all nodes: too much to be asked in each frame of a gesture
  let bounds: Box | null | undefined
  const frameFor = (size: Size) => {
    if (bounds === undefined) bounds = boundsOf(canvas.scene)
    return frameOf(extentOfView(canvas.view.now()), bounds, size)
  }
  return {
    boardChanged: () => {
      bounds = undefined
      drawn = null
    },
    boardAt: (pixel, size) => {
      const { scale, x, y } = frameFor(size)
      return { x: (pixel.x - x) / scale, y: (pixel.y - y) / scale }
    },
    draw: picture => {
      const pen = picture.getContext('2d')
      const size = [picture.clientWidth, picture.clientHeight] as const
      if (!pen || size[0] === 0) return false
      const frame = frameFor(size)
      const isNew = drawn?.scale !== frame.scale || drawn.x !== frame.x || drawn.y !== frame.y
      if (isNew) drawDots(canvas, dots, frame, size)
      drawn = frame
      Object.assign(picture, { width: dots.width, height: dots.height })
      pen.drawImage(dots, 0, 0)
      pen.scale(devicePixelRatio, devicePixelRatio)
      drawView(pen, canvas, frame)
      return isNew
    },
  }
}

/** A dot per node in its colour; one where many would lie on each other, which takes most of the time. */
function drawDots({ scene }: BoardCanvas, dots: OffscreenCanvas, { scale, x, y }: Frame, [width, height]: Size): void {
  Object.assign(dots, { width: width * devicePixelRatio, height: height * devicePixelRatio })
  const pen = dots.getContext('2d')
  if (!pen) return
  pen.scale(devicePixelRatio, devicePixelRatio)
  const side = Math.min(4.4, Math.max(1.9, 46 * scale))
  const taken = new Uint8Array(dots.width * dots.height)
  for (const node of scene.nodes.values()) {
    const [left, top] = [node.x * scale + x - side / 2, node.y * scale + y - side / 2]
    const pixel = Math.round(top * devicePixelRatio) * dots.width + Math.round(left * devicePixelRatio)
    if (taken[pixel] === 1) continue
    taken[pixel] = 1
    pen.fillStyle = scene.look.hues[node.hue]
    pen.fillRect(left, top, side, side)
  }
}

/** The part of the board in view. */
function drawView(pen: CanvasRenderingContext2D, { scene, view }: BoardCanvas, { scale, x, y }: Frame): void {
  const { x1, y1, x2, y2 }: Box = extentOfView(view.now())
  pen.strokeStyle = scene.look.accent
  pen.globalAlpha = 0.75
  pen.strokeRect(x1 * scale + x, y1 * scale + y, (x2 - x1) * scale, (y2 - y1) * scale)
}
