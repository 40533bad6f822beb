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
  /** Shows these above the picture until it is painted with them again. */
  readonly lay: (ids: Iterable<string>) => void
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
  const frames = frameLoop(() => saidOn(element, view.now().width > 0 && paint(view.now())))
  const again = (note: () => void) => {
    note()
    stale = true
    frames.soon()
  }
  const off = view.onMove(() => {
    movedAt = performance.now()
    frames.soon()
  })
  return {
    repaint: (ids = []) => again(() => newer.add(ids)),
    moveLifted: frames.soon,
    lay: ids => again(() => newer.lay(ids)),
    hold: frames.hold,
    end: () => {
      off()
      frames.end()
      whole.remove()
      newer.remove()
    },
  }
}

/** Says on the board whether all of it is painted, for whoever waits for it. */
function saidOn(element: HTMLElement, more: boolean): boolean {
  element.toggleAttribute('data-painted', !more)
  return more
}

/** More nodes and lines than this are shown as dots, or with the picture only: painting them would take as long. */
const mostNew = 600

/** A layer for what the picture does not show yet, or without which it is painted. */
function above(element: HTMLElement, scene: Scene, brush: Painter) {
  const layer = createLayer(element)
  const [changed, laid] = [untilPainted(), untilPainted()]
  const weightOf = (ids: ReadonlySet<string>) => {
    let weight = ids.size
    for (const id of ids) weight += scene.nodes.get(id)?.edges.size ?? 0
    return weight
  }
  return {
    add: (ids: Iterable<string>) => changed.add(ids, mostNew),
    /** Let go by a hand: the picture on show was painted without them. */
    lay: (ids: Iterable<string>) => laid.add(ids),
    begun: () => {
      changed.begun()
      laid.begun()
    },
    caughtUp: () => {
      changed.painted()
      laid.painted()
    },
    draw: (view: View) => {
      const missing = scene.lifted.union(laid.ids())
      const fresh = changed.ids()
      const ids = weightOf(fresh) > mostNew ? missing : fresh.union(missing)
      setShown(layer, ids.size > 0)
      if (ids.size === 0) return
      const sheet = sheetOf(cleared(layer, view, 0), view, 0)
      if (weightOf(ids) > mostNew) brush.paintDots(sheet, ids)
      else brush.paintNamed(sheet, ids)
      lay(layer, view)
    },
    remove: () => layer.canvas.remove(),
  }
}

/** Ids until a picture is on show that was begun after they were added. */
function untilPainted() {
  let [before, since] = [new Set<string>(), new Set<string>()]
  return {
    /** More than `most` are not counted further: nobody would paint them one by one. */
    add: (ids: Iterable<string>, most = Number.POSITIVE_INFINITY) => {
      for (const id of ids) if (since.size <= most) since.add(id)
    },
    begun: () => {
      before = before.union(since)
      since = new Set()
    },
    painted: () => {
      before = new Set()
    },
    ids: (): ReadonlySet<string> => before.union(since),
  }
}
