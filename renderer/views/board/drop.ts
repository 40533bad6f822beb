import { boardPoint } from '#renderer/canvas/controllers/point.ts'
import { addEntity } from './act.ts'
import { setRenaming } from './board-store.ts'
import type { BoardSession } from './session.ts'

/** What a drag from the palette carries: the id of an entity type. */
export const dragType = 'application/x-red-thread-entity-type'

/** Lets go of a palette entry over the board: an entity at that point. Returns the disposer. */
export function watchDrops(ground: HTMLElement, { canvas }: BoardSession): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = async (event: DragEvent) => {
    const type = event.dataTransfer?.getData(dragType)
    if (!type) return
    event.preventDefault()
    const { x, y } = boardPoint(canvas, ground, event)
    const id = await addEntity(type, [Math.round(x), Math.round(y)])
    if (id !== null) setRenaming(id)
  }
  const dropped = (event: DragEvent) => void drop(event)
  ground.addEventListener('dragover', over)
  ground.addEventListener('drop', dropped)
  return () => {
    ground.removeEventListener('dragover', over)
    ground.removeEventListener('drop', dropped)
  }
}
