import type { BoardCanvas } from '../board-canvas.ts'

/** A point in the window, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The node nearest to the pointer, in pixels of the element, and how the pointer lies to its middle. */
export interface NearNode extends Spot {
  readonly id: string
  /** Board units from the node's middle. */
  readonly away: number
  /** The direction from the node's middle to the pointer. */
  readonly ux: number
  readonly uy: number
}

/** The node whose middle is nearest to a point of the window, where that is within reach (board units). */
export function nodeAt({ cy }: BoardCanvas, element: HTMLElement, spot: Spot, reach: number): NearNode | null {
  const box = element.getBoundingClientRect()
  const [px, py] = [spot.x - box.x, spot.y - box.y]
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  let found: NearNode | null = null
  for (const node of cy.nodes().toArray()) {
    const at = node.position()
    const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y]
    const pixels = Math.hypot(px - x, py - y)
    const away = pixels / zoom
    if (away > reach || (found && found.away <= away)) continue
    found = {
      id: node.id(),
      x,
      y,
      away,
      ux: pixels === 0 ? 1 : (px - x) / pixels,
      uy: pixels === 0 ? 0 : (py - y) / pixels,
    }
  }
  return found
}
