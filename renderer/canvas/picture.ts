import { backdrop } from './backdrop.ts'
import { cleared, createLayer, lay, setShown } from './layer.ts'
import { type Painter, sheetOf } from './paint/paint.ts'
import type { Scene } from './scene.ts'
import type { Viewport } from './view.ts'

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
  let [running, stale, held, frame, movedAt] = [false, true, false, 0, Number.NEGATIVE_INFINITY]
  const soon = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const draw = () => {
    frame = 0
    const now = view.now()
    if (held || now.width === 0) return
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
    newer.draw(view)
    if (running || stale || !exact) soon()
  }
  const off = view.onMove(() => {
    movedAt = performance.now()
    soon()
  })
  return {
    repaint: (ids = []) => {
      newer.add(ids)
      stale = true
      soon()
    },
    moveLifted: soon,
    hold: on => {
      held = on
      if (!on) soon()
    },
    end: () => {
      off()
      cancelAnimationFrame(frame)
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
    draw: (view: Viewport) => {
      const fresh = before.union(since)
      const ids = fresh.size > mostNew ? scene.lifted : fresh.union(scene.lifted)
      setShown(layer, ids.size > 0)
      if (ids.size === 0) return
      const sheet = sheetOf(cleared(layer, view.now(), 0), view.now(), 0)
      if (ids.size > mostNew) brush.paintDots(sheet, ids)
      else brush.paintNamed(sheet, ids)
      lay(layer, view.now())
    },
    remove: () => layer.canvas.remove(),
  }
}
