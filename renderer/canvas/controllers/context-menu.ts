import { select } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import { hit } from '../hit.ts'
import { boardPoint, reachOf } from './point.ts'

/**
 * Asks for a menu where the right button is pressed, or a finger rests: for a node or edge (which is selected, unless it
 * is already), or for the empty board (null). The spot is in pixels of the window. Returns the disposer.
 */
export function watchMenu(canvas: BoardCanvas, asked: (id: string | null, spot: Point) => void): () => void {
  const { element, scene, view } = canvas
  const open = (event: MouseEvent) => {
    event.preventDefault()
    const [id = null] = hit(scene, boardPoint(canvas, event), reachOf(event) / view.now().zoom)
    if (id !== null && !scene.selected.has(id)) select([id])
    asked(id, { x: event.clientX, y: event.clientY })
  }
  element.addEventListener('contextmenu', open)
  return () => element.removeEventListener('contextmenu', open)
}
