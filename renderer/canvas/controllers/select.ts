import { windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'

/** Shows what the window's store says is selected. Returns the disposer. */
export function showSelection({ scene, repaint }: BoardCanvas): () => void {
  const take = (selection: readonly string[]) => {
    const [before, now] = [scene.selected, new Set(selection)]
    scene.selected = now
    repaint(before.symmetricDifference(now))
  }
  take(windowStore.getState().selection)
  return windowStore.subscribe((now, before) => {
    if (now.selection !== before.selection) take(now.selection)
  })
}
