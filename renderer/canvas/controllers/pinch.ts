import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import { elementPoint } from './point.ts'

/**
 * Two fingers on the glass move the board and zoom it. `begun` is told when the second comes down, so that what the
 * first had begun is taken back. Returns the disposer.
 */
export function pinch({ element, view }: BoardCanvas, begun: () => void): () => void {
  const gone = new AbortController()
  const { signal } = gone
  const fingers = new Map<number, Point>()
  const down = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return
    // the first of a new touch: whatever was not told of its end is over
    if (event.isPrimary) fingers.clear()
    fingers.set(event.pointerId, elementPoint(element, event))
    if (fingers.size === 2) begun()
  }
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return
    const before = span(fingers)
    fingers.set(event.pointerId, elementPoint(element, event))
    const now = span(fingers)
    if (!before || !now || fingers.size !== 2) return
    view.panBy(now.middle.x - before.middle.x, now.middle.y - before.middle.y)
    if (before.length > 0) view.zoomTo((view.now().zoom * now.length) / before.length, now.middle)
  }
  const up = (event: PointerEvent) => void fingers.delete(event.pointerId)
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  return () => gone.abort()
}

function span(fingers: ReadonlyMap<number, Point>): { readonly middle: Point; readonly length: number } | null {
  const [a, b] = [...fingers.values()]
  if (!a || !b) return null
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length: Math.hypot(a.x - b.x, a.y - b.y) }
}
