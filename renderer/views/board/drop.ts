import { boardPoint } from '#renderer/canvas/controllers/point.ts'
import type { BoardSession } from './board-session.ts'
import { addAndName } from './naming.ts'

/** What a drag from the palette carries: the id of an entity type. */
export const dragType = 'application/x-red-thread-entity-type'

/** Lets go of a palette entry over the board: an entity at that point. Returns the disposer. */
export function watchDrops(ground: HTMLElement, { canvas }: BoardSession): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    const type = event.dataTransfer?.getData(dragType)
    if (!type) return
    event.preventDefault()
    const { x, y } = boardPoint(canvas, event)
    void addAndName(type, [Math.round(x), Math.round(y)])
  }
  ground.addEventListener('dragover', over)
  ground.addEventListener('drop', drop)
  return () => {
    ground.removeEventListener('dragover', over)
    ground.removeEventListener('drop', drop)
  }
}
