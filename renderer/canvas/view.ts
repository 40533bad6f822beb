import type { Box } from '#shared/analysis/boxes.ts'
import type { Point } from './edge-shape.ts'

/** How the board is looked at: a point of it is drawn at x * zoom + panX pixels of the element, and so down. */
export interface View {
  readonly zoom: number
  readonly panX: number
  readonly panY: number
  /** Of the element, in pixels. */
  readonly width: number
  readonly height: number
}

export const zoomLimits = { min: 0.04, max: 4 } as const

/** The view of one board, and who hears of its changes. */
export interface Viewport {
  readonly now: () => View
  readonly set: (change: Partial<View>) => void
  /** Pixels. */
  readonly panBy: (x: number, y: number) => void
  /** Zooms so that this point of the element (its middle, where none is given) shows the same spot of the board. */
  readonly zoomTo: (zoom: number, about?: Point) => void
  /** Calls back after each change; returns the unsubscribe. */
  readonly onMove: (listener: (view: View) => void) => () => void
}

export function viewport(): Viewport {
  const listeners = new Set<(view: View) => void>()
  let view: View = { zoom: 1, panX: 0, panY: 0, width: 0, height: 0 }
  const set = (change: Partial<View>) => {
    const next = { ...view, ...change }
    if ((Object.keys(next) as (keyof View)[]).every(key => next[key] === view[key])) return
    view = next
    for (const listener of listeners) listener(view)
  }
  return {
    now: () => view,
    set,
    panBy: (x, y) => set({ panX: view.panX + x, panY: view.panY + y }),
    zoomTo: (wanted, about = { x: view.width / 2, y: view.height / 2 }) => {
      const zoom = Math.min(zoomLimits.max, Math.max(zoomLimits.min, wanted))
      const { x, y } = toBoard(view, about)
      set({ zoom, panX: about.x - x * zoom, panY: about.y - y * zoom })
    },
    onMove: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A point of the element, as a point of the board. */
export const toBoard = ({ zoom, panX, panY }: View, { x, y }: Point): Point => ({
  x: (x - panX) / zoom,
  y: (y - panY) / zoom,
})

/** A point of the board, as a point of the element. */
export const onElement = ({ zoom, panX, panY }: View, { x, y }: Point): Point => ({
  x: x * zoom + panX,
  y: y * zoom + panY,
})

/** What of the board is in view, and so many pixels around it. */
export function extentOfView(view: View, margin = 0): Box {
  const [a, b] = [
    toBoard(view, { x: -margin, y: -margin }),
    toBoard(view, { x: view.width + margin, y: view.height + margin }),
  ]
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y }
}
