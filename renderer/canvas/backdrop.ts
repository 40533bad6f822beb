import { cleared, createLayer, type Layer, lay, setShown } from './layer.ts'
import type { Effort } from './paint/effort.ts'
import { type Painter, sheetOf } from './paint/paint.ts'
import type { View } from './view.ts'

/** How far it reaches beyond the view, as a share of it, where painting takes more than a frame: there is more to move into. */
const beyond = 0.25

/** The whole picture: of two layers one is on show while the other is painted, over as many frames as it takes. */
export interface Backdrop {
  /** Begins to paint the board as it is now for a view. */
  readonly begin: (view: View) => void
  /** Goes on painting until so much effort is spent (microseconds) or all is done: then it is on show, and true. */
  readonly advance: (most: number) => boolean
  /** Lays what is on show where a view has it; true where it was painted for that very view. */
  readonly lay: (view: View) => boolean
  readonly remove: () => void
}

export function backdrop(element: HTMLElement, brush: Painter): Backdrop {
  let [front, back]: readonly [Layer, Layer] = [createLayer(element), createLayer(element)]
  let steps: Effort | null = null
  let [frames, slow] = [0, false]
  const finish = () => {
    ;[front, back] = [back, front]
    setShown(front, true)
    setShown(back, false)
    slow = frames > 1
    steps = null
    return true
  }
  return {
    begin: view => {
      const margin = slow ? Math.round(view.width * beyond) : 0
      steps = brush.paint(sheetOf(cleared(back, view, margin), view, margin))
      frames = 0
    },
    advance: most => {
      frames++
      for (let spent = 0; steps && spent < most; ) {
        const step = steps.next()
        if (step.done) return finish()
        spent += step.value
      }
      return steps === null
    },
    lay: view => {
      lay(front, view)
      return front.view === view
    },
    remove: () => {
      for (const { canvas } of [front, back]) canvas.remove()
    },
  }
}
