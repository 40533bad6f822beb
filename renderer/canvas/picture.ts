import { backdrop } from './backdrop.ts'
import { frameLoop } from './frame-loop.ts'
import { cleared, createLayer, lay, setShown } from './layer.ts'
import { type Painter, sheetOf } from './paint/paint.ts'
import type { Scene } from './scene.ts'
import type { View, Viewport } from './view.ts'

/** What is seen of a scene: the whole of it, painted when there is time, and above it what is newer or in a hand. */
export interface Picture {
  /** Paints anew, soon. What is named is shown at once, above the picture, until it has caught up. */
  readonly repaint: (changed?: Iterable<string>) => void
  /** Shows what is lifted where it lies now. */
  readonly moveLifted: () => void
  /** Begins nothing until it is let go: a board that is being filled is painted once. */
  readonly hold: (held: boolean) => void
  readonly end: () => void
}

/** Microseconds of painting in one frame: with somebody's hand on the board, and else; both leave time to answer. */
const effort = { inHand: 6_000, atRest: 35_000 } as const
/** ms after the last movement until a hand counts as gone. */
const rest = 120

export function picture(element: HTMLElement, scene: Scene, view: Viewport, brush: Painter): Picture {
  const [whole, newer] = [backdrop(element, brush), above(element, scene, brush)]
  let [running, stale, movedAt] = [false, true, Number.NEGATIVE_INFINITY]
  /** Paints for one frame; true where there is more to do. */
  const paint = (now: View): boolean => {
    if (!running && (stale || !whole.lay(now))) {
      whole.begin(now)
      newer.begun()
      running = true
      stale = false
    }
    if (running && whole.advance(performance.now() - movedAt < rest ? effort.inHand : effort.atRest)) {
      running = false
      newer.caughtUp()
    }
    const exact = whole.lay(now)
    newer.draw(now)
    return running || stale || !exact
  }
  const frames = frameLoop(() => view.now().width > 0 && paint(view.now()))
  const off = view.onMove(() => {
    movedAt = performance.now()
    frames.soon()
  })
  return {
    repaint: (ids = []) => {
      newer.add(ids)
      stale = true
      frames.soon()
    },
    moveLifted: frames.soon,
    hold: frames.hold,
    end: () => {
      off()
      frames.end()
      whole.remove()
      newer.remove()
    },
  }
}

/** More than this at once is shown as dots, or with the picture only: painting it would take as long. */
const mostNew = 300

/** A layer for what the picture does not show yet, or without which it is painted. */
function above(element: HTMLElement, scene: Scene, brush: Painter) {
  const layer = createLayer(element)
  /** Changed since the picture on show was begun, and since the one that is being painted was. */
  let [before, since] = [new Set<string>(), new Set<string>()]
  return {
    add: (ids: Iterable<string>) => {
      for (const id of ids) if (since.size <= mostNew) since.add(id)
    },
    begun: () => {
      before = before.union(since)
      since = new Set()
    },
    caughtUp: () => {
      before = new Set()
    },
    draw: (view: View) => {
      const fresh = before.union(since)
      const ids = fresh.size > mostNew ? scene.lifted : fresh.union(scene.lifted)
      setShown(layer, ids.size > 0)
      if (ids.size === 0) return
      const sheet = sheetOf(cleared(layer, view, 0), view, 0)
      if (ids.size > mostNew) brush.paintDots(sheet, ids)
      else brush.paintNamed(sheet, ids)
      lay(layer, view)
    },
    remove: () => layer.canvas.remove(),
  }
}
