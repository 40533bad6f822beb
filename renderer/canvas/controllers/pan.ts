import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import type { Drag } from './movement.ts'

/** Moves the view along with the hand. */
export function panDrag({ view }: BoardCanvas, start: Point): Drag {
  const { zoom, panX, panY } = view.now()
  let last = start
  return {
    to: point => {
      view.panBy(point.x - last.x, point.y - last.y)
      last = point
    },
    end: kept => void (kept || view.set({ zoom, panX, panY })),
  }
}
