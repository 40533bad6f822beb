import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { fitView, reveal } from '#renderer/canvas/controllers/viewport.ts'
import { windowStore } from '#renderer/state/window-store.ts'

/** Brings into view what was asked for, once; false where nothing of it is on this board. */
export function revealAsked(canvas: BoardCanvas): boolean {
  const here = windowStore.getState().toReveal.flatMap(id => nodesOf(canvas, id))
  const [first] = here
  if (first === undefined) return false
  windowStore.setState({ toReveal: [] })
  if (here.length === 1) reveal(canvas, first)
  else fitView(canvas, here)
  return true
}

/** The node of an entity, the ends of a link. */
function nodesOf({ scene }: BoardCanvas, id: string): readonly string[] {
  const edge = scene.edges.get(id)
  return edge ? [edge.from, edge.to] : scene.nodes.has(id) ? [id] : []
}

/** The same as soon as it is asked for, or is there. Returns the disposer. */
export function watchReveals(canvas: BoardCanvas): () => void {
  const offs = [canvas.onChange(() => revealAsked(canvas)), windowStore.subscribe(() => revealAsked(canvas))]
  return () => {
    for (const off of offs) off()
  }
}
