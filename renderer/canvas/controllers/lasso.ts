import { select, windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import styles from '../canvas.module.css'
import type { Point } from '../edge-shape.ts'
import { toBoard } from '../view.ts'
import { overlay } from './overlay.ts'
import { elementPoint } from './point.ts'

/** Alt and a drag draw a loop; the nodes inside are selected (with Shift: added). Returns the disposer. */
export function watchLasso({ element, scene, view }: BoardCanvas): () => void {
  const { svg, shape } = overlay(element, 'polygon', styles['lasso'])
  const gone = new AbortController()
  const { signal } = gone
  let points: Point[] | null = null

  const draw = () => shape.setAttribute('points', (points ?? []).map(({ x, y }) => `${x},${y}`).join(' '))
  const press = (event: PointerEvent) => {
    if (!event.altKey || event.button !== 0) return
    points = [elementPoint(element, event)]
  }
  const pull = (event: PointerEvent) => {
    points?.push(elementPoint(element, event))
    if (points) draw()
  }
  const release = (event: PointerEvent) => {
    const drawn = points
    points = null
    draw()
    if (!drawn || drawn.length < 3) return
    const loop = drawn.map(point => toBoard(view.now(), point))
    const found = [...scene.nodes.values()].filter(node => isInside(node, loop)).map(({ id }) => id)
    const before = event.shiftKey ? windowStore.getState().selection : []
    select([...new Set([...before, ...found])])
  }
  element.addEventListener('pointerdown', press, { signal })
  addEventListener('pointermove', pull, { signal })
  addEventListener('pointerup', release, { signal })
  return () => {
    gone.abort()
    svg.remove()
  }
}

/** Counts how often a ray to the right crosses the loop: odd is inside. */
function isInside({ x, y }: Point, loop: readonly Point[]): boolean {
  let inside = false
  for (const [index, a] of loop.entries()) {
    const b = loop.at(index - 1) ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
