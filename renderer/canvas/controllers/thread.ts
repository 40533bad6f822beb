import styles from '../canvas.module.css'
import type { Point } from '../edge-shape.ts'

/** What is drawn over the canvas while a link is drawn: the grip on a node's rim, the thread, the node it would end at. */
export interface Thread {
  readonly grip: (at: Point | null, size?: number) => void
  readonly line: (from: Point, to: Point) => void
  readonly goal: (at: Point | null, size?: number) => void
  readonly clear: () => void
  readonly remove: () => void
}

export function threadOver(element: HTMLElement): Thread {
  const overlay = part('svg', 'overlay')
  const line = part('line', 'thread')
  const goal = part('circle', 'goal')
  const grip = part('circle', 'grip')
  overlay.append(line, goal, grip)
  element.append(overlay)
  const show = (shape: SVGElement, on: boolean) => shape.classList.toggle(styles['on'] ?? 'on', on)
  const ring =
    (circle: SVGElement) =>
    (at: Point | null, size = 0) => {
      show(circle, at !== null)
      if (at) set(circle, { cx: at.x, cy: at.y, r: size })
    }
  return {
    grip: ring(grip),
    goal: ring(goal),
    line: (from, to) => {
      set(line, { x1: from.x, y1: from.y, x2: to.x, y2: to.y })
      show(line, true)
    },
    clear: () => {
      for (const shape of [line, goal, grip]) show(shape, false)
    },
    remove: () => overlay.remove(),
  }
}

function part(name: 'svg' | 'line' | 'circle', style: string): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name)
  shape.setAttribute('class', styles[style] ?? style)
  return shape
}

function set(shape: SVGElement, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value))
}
