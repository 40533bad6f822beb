import { select, windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import { hit } from '../hit.ts'
import { boxDrag } from './box.ts'
import { nodeDrag, type Places } from './drag.ts'
import type { Drag } from './movement.ts'
import { panDrag } from './pan.ts'
import { pinch } from './pinch.ts'
import { boardPoint, elementPoint, handOf, reachOf } from './point.ts'

/** Pixels a press may shake without becoming a movement. */
const shake = { mouse: 3, touch: 10 } as const

interface Press {
  readonly pointer: number
  readonly start: Point
  readonly id: string | null
  readonly more: boolean
  readonly shake: number
  drag: Drag | null
}

/**
 * What a hand does on the board: a press selects (with Shift, Ctrl or ⌘: too), a drag moves nodes, else the view, or
 * with those keys draws a box; two fingers pinch. Escape takes a movement back. Returns the disposer.
 */
export function watchPresses(canvas: BoardCanvas, moved: (places: Places) => void): () => void {
  const { element } = canvas
  const gone = new AbortController()
  const { signal } = gone
  let press: Press | null = null

  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.altKey || press) return
    press = pressOf(canvas, event)
    element.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (press?.pointer !== event.pointerId) return
    const at = elementPoint(element, event)
    const far = Math.hypot(at.x - press.start.x, at.y - press.start.y) > press.shake
    if (far) press.drag ??= dragOf(canvas, press, moved)
    press.drag?.to(at)
  }
  const finish = (kept: boolean) => {
    const held = press
    press = null
    if (held?.drag) held.drag.end(kept)
    else if (held && kept) tap(held)
  }
  const over = (kept: boolean) => (event: PointerEvent) => void (press?.pointer === event.pointerId && finish(kept))
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', over(true), { signal })
  // a finger that rests, or Ctrl and a press on a Mac, ask for the menu
  element.addEventListener('contextmenu', () => finish(false), { signal, capture: true })
  // let go by the system, or since another view came in front
  addEventListener('lostpointercapture', over(false), { signal })
  addEventListener('keydown', event => event.key === 'Escape' && press?.drag && finish(false), { signal })
  const offPinch = pinch(canvas, () => finish(false))
  return () => {
    gone.abort()
    offPinch()
  }
}

function pressOf(canvas: BoardCanvas, event: PointerEvent): Press {
  const { element, scene, view } = canvas
  const [id = null] = hit(scene, boardPoint(canvas, event), reachOf(event) / view.now().zoom)
  const more = event.shiftKey || event.ctrlKey || event.metaKey
  return {
    pointer: event.pointerId,
    start: elementPoint(element, event),
    id,
    more,
    shake: shake[handOf(event)],
    drag: null,
  }
}

function dragOf(canvas: BoardCanvas, { id, more, start }: Press, moved: (places: Places) => void): Drag {
  const node = canvas.scene.nodes.get(id ?? '')
  if (node && !node.locked) return nodeDrag(canvas, node, start, moved)
  return more ? boxDrag(canvas, start) : panDrag(canvas, start)
}

function tap({ id, more }: Press): void {
  const { selection } = windowStore.getState()
  if (id === null) {
    if (!more) select([])
  } else if (!more) select([id])
  else select(selection.includes(id) ? selection.filter(each => each !== id) : [...selection, id])
}
