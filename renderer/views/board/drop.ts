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
    const box = ground.getBoundingClientRect()
    const [zoom, pan] = [canvas.cy.zoom(), canvas.cy.pan()]
    const at = [(event.clientX - box.x - pan.x) / zoom, (event.clientY - box.y - pan.y) / zoom].map(Math.round)
    const id = await addEntity(type, [at[0] ?? 0, at[1] ?? 0])
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
