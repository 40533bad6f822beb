import type { BoardCanvas } from './board-canvas.ts'
import { boundsOf } from './controllers/viewport.ts'

const padding = 7

export interface Frame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** How board units become pixels of a map this large: the board, and what is in view, fit into it. */
export function frameOf({ cy, scene }: BoardCanvas, width: number, height: number): Frame {
  const view = cy.extent()
  const board = boundsOf(cy, scene) ?? view
  const [x1, y1] = [Math.min(board.x1, view.x1), Math.min(board.y1, view.y1)]
  const [x2, y2] = [Math.max(board.x2, view.x2), Math.max(board.y2, view.y2)]
  const scale = Math.min((width - padding * 2) / (x2 - x1), (height - padding * 2) / (y2 - y1))
  return { scale, x: width / 2 - ((x1 + x2) / 2) * scale, y: height / 2 - ((y1 + y2) / 2) * scale }
}

/** A dot per node in the colour of its group, and the part in view. */
export function drawMinimap(canvas: BoardCanvas, picture: HTMLCanvasElement): void {
  const { cy, scene } = canvas
  const pen = picture.getContext('2d')
  if (!pen || cy.destroyed()) return
  const [width, height] = [picture.clientWidth, picture.clientHeight]
  picture.width = width * devicePixelRatio
  picture.height = height * devicePixelRatio
  pen.scale(devicePixelRatio, devicePixelRatio)
  const { scale, x, y } = frameOf(canvas, width, height)
  const size = Math.min(2.5, Math.max(1.1, 26 * scale))
  for (const node of cy.nodes().toArray()) {
    const group = scene.nodes.get(node.id())?.group
    const at = node.position()
    pen.fillStyle = group ? scene.look.groups[group] : scene.look.muted
    pen.beginPath()
    pen.arc(at.x * scale + x, at.y * scale + y, size, 0, Math.PI * 2)
    pen.fill()
  }
  const view = cy.extent()
  pen.strokeStyle = scene.look.accent
  pen.globalAlpha = 0.75
  pen.strokeRect(view.x1 * scale + x, view.y1 * scale + y, view.w * scale, view.h * scale)
}
