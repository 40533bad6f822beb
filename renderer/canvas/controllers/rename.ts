import type { BoardCanvas } from '../board-canvas.ts'
import { hit } from '../hit.ts'
import { boardPoint } from './point.ts'

/** Asks for a node's new name where it is double-clicked, on disc or label. Returns the disposer. */
export function watchRename(canvas: BoardCanvas, asked: (id: string) => void): () => void {
  const { element, scene } = canvas
  const twice = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const [id] = hit(scene, boardPoint(canvas, event), 0)
    if (id !== undefined && scene.nodes.has(id)) asked(id)
  }
  element.addEventListener('dblclick', twice)
  return () => element.removeEventListener('dblclick', twice)
}
