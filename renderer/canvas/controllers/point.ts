import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import { toBoard } from '../view.ts'

interface InWindow {
  readonly clientX: number
  readonly clientY: number
}

/** What points: a finger shakes more, and hides what it is on. */
export const handOf = (event: MouseEvent): 'mouse' | 'touch' =>
  event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse'

/** Pixels beside a line within which it is meant. */
export const reachOf = (event: MouseEvent): number => (handOf(event) === 'touch' ? 16 : 6)

/** A point of the window as a point of the element, in pixels. */
export function elementPoint(element: HTMLElement, { clientX, clientY }: InWindow): Point {
  const box = element.getBoundingClientRect()
  return { x: clientX - box.x, y: clientY - box.y }
}

/** A point of the window as a point of the board. */
export const boardPoint = ({ view, element }: Pick<BoardCanvas, 'view' | 'element'>, at: InWindow): Point =>
  toBoard(view.now(), elementPoint(element, at))
