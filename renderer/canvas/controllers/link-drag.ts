import { select } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import styles from '../canvas.module.css'
import type { Point } from '../edge-shape.ts'
import { radius } from '../measures.ts'
import { onElement } from '../view.ts'
import { nodeAt } from './node-at.ts'
import { elementPoint, handOf } from './point.ts'
import { threadOver } from './thread.ts'

/** A node's rim, in board units from its middle: here a press begins a link instead of a move. */
const rim = { from: radius - 6, to: radius + 11 } as const

type Linked = (from: string, to: string, spot: Point) => void

/**
 * Drawing a link from a node's rim to another node. The pointer over a node shows a grip on its rim; dragging it draws
 * a thread, and letting go over another node tells both ends. Escape drops it. Returns the disposer.
 */
export function watchLinkDrags(canvas: BoardCanvas, linked: Linked): () => void {
  const { element } = canvas
  const thread = threadOver(element)
  const { hover, unhover, press, pull, release, end } = linkDrag(canvas, thread, linked)
  const gone = new AbortController()
  const { signal } = gone
  listen(element, { pointermove: hover, pointerleave: unhover }, signal)
  element.addEventListener('pointerdown', press, { capture: true, signal })
  listen(window, { pointermove: pull, pointerup: release, pointercancel: end }, signal)
  addEventListener('keydown', event => event.key === 'Escape' && end(), { signal })
  const stop = canvas.view.onMove(unhover)
  return () => {
    stop()
    gone.abort()
    thread.remove()
  }
}

type Thread = ReturnType<typeof threadOver>

/** One drag from its press to its release: from which node it leads, and what is drawn meanwhile. */
function linkDrag(canvas: BoardCanvas, thread: Thread, linked: Linked) {
  const { element, scene, view } = canvas
  let from: string | null = null
  const near = (event: PointerEvent) => nodeAt(canvas, elementPoint(element, event), rim.to)
  const end = () => {
    from = null
    thread.clear()
  }
  const over = (node: ReturnType<typeof near>) => {
    if (from !== null) return
    showGrip(thread, node, view.now().zoom)
    element.classList.toggle(styles['linking'] ?? '', node !== null && node.away >= rim.from)
  }
  const hover = (event: PointerEvent) => over(event.buttons === 0 ? near(event) : null)
  /** The pointer is over nothing, or what lay under it has moved away. */
  const unhover = () => over(null)
  const press = (event: PointerEvent) => {
    // a finger is too broad for a rim, and may be the first of two; Alt draws a loop
    const isMeant = event.button === 0 && !event.shiftKey && !event.altKey && handOf(event) === 'mouse'
    const node = isMeant ? near(event) : null
    if (!node || node.away < rim.from) return thread.grip(null)
    // whoever listens for presses must not take this one for the start of a move
    event.stopImmediatePropagation()
    from = node.id
  }
  const pull = (event: PointerEvent) => {
    const source = from === null ? undefined : scene.nodes.get(from)
    if (!source) return
    const [node, { zoom }] = [near(event), view.now()]
    const pointer = elementPoint(element, event)
    thread.line(onRim(onElement(view.now(), source), pointer, radius * zoom), pointer)
    thread.goal(node && node.id !== from ? node : null, (radius + 5) * zoom)
  }
  const release = (event: PointerEvent) => {
    if (from === null) return
    const [source, target] = [from, near(event)?.id]
    end()
    if (target === source) select([source])
    else if (target !== undefined) linked(source, target, spotOf(event))
  }
  return { hover, unhover, press, pull, release, end }
}

/** Where a press would begin a link. */
function showGrip(thread: Thread, node: ReturnType<typeof nodeAt>, zoom: number): void {
  const pointer = node && { x: node.x + node.ux, y: node.y + node.uy }
  thread.grip(pointer && onRim(node, pointer, radius * zoom), Math.max(4, 5.5 * zoom))
}

const spotOf = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY })

function listen(
  target: EventTarget,
  listeners: Readonly<Record<string, (event: PointerEvent) => void>>,
  signal: AbortSignal,
): void {
  for (const [name, listener] of Object.entries(listeners))
    target.addEventListener(name, listener as EventListener, { signal })
}

/** Where the line from a node's middle to a point crosses its rim. */
function onRim(middle: Point, to: Point, reach: number): Point {
  const [dx, dy] = [to.x - middle.x, to.y - middle.y]
  const share = reach / (Math.hypot(dx, dy) || 1)
  return { x: middle.x + dx * share, y: middle.y + dy * share }
}
