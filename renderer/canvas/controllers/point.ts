import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'

/** A point of the window as a point of the board. */
export function boardPoint(
  { cy }: Pick<BoardCanvas, 'cy'>,
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const box = element.getBoundingClientRect()
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return { x: (clientX - box.x - pan.x) / zoom, y: (clientY - box.y - pan.y) / zoom }
}
