import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import type { Drag } from './movement.ts'

/** Moves the view along with the hand. */
export function panDrag({ view }: BoardCanvas, start: Point): Drag {
  const { panX, panY } = view.now()
  return {
    to: ({ x, y }) => view.set({ panX: panX + x - start.x, panY: panY + y - start.y }),
    end: kept => void (kept || view.set({ panX, panY })),
  }
}
