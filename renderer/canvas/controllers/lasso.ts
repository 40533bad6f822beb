import type { BoardCanvas } from '../board-canvas.ts'
import styles from '../canvas.module.css'

type Point = readonly [x: number, y: number]

/** Alt and a drag draw a loop; the nodes inside are selected (with Shift: added). Returns the disposer. */
export function watchLasso({ cy }: BoardCanvas, element: HTMLElement): () => void {
  const { overlay, loop } = loopOver(element)
  const gone = new AbortController()
  const { signal } = gone
  let points: Point[] | null = null

  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    return [event.clientX - box.x, event.clientY - box.y]
  }
  const draw = () => loop.setAttribute('points', (points ?? []).map(point => point.join()).join(' '))
  const press = (event: MouseEvent) => {
    if (!event.altKey || event.button !== 0) return
    event.stopPropagation()
    points = [at(event)]
  }
  const pull = (event: MouseEvent) => {
    points?.push(at(event))
    if (points) draw()
  }
  const release = (event: MouseEvent) => {
    const drawn = points
    points = null
    draw()
    if (!drawn || drawn.length < 3) return
    cy.batch(() => {
      if (!event.shiftKey) cy.elements(':selected').unselect()
      cy.nodes()
        .filter(node => isInside(node.renderedPosition(), drawn))
        .select()
    })
  }
  element.addEventListener('mousedown', press, { capture: true, signal })
  addEventListener('mousemove', pull, { signal })
  addEventListener('mouseup', release, { signal })
  return () => {
    gone.abort()
    overlay.remove()
  }
}

/** What the loop is drawn with, over the canvas. */
function loopOver(element: HTMLElement) {
  const overlay = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const loop = document.createElementNS('http://www.w3.org/2000/svg', 'polygon')
  overlay.setAttribute('class', styles['overlay'] ?? '')
  loop.setAttribute('class', styles['lasso'] ?? '')
  overlay.append(loop)
  element.append(overlay)
  return { overlay, loop }
}

/** Counts how often a ray to the right crosses the loop: odd is inside. */
function isInside({ x, y }: { readonly x: number; readonly y: number }, loop: readonly Point[]): boolean {
  let inside = false
  for (const [index, [ax, ay]] of loop.entries()) {
    const [bx, by] = loop.at(index - 1) ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
