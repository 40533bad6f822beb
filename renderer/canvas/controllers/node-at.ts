import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import { onElement, toBoard } from '../view.ts'

/** The node nearest to the pointer, in pixels of the element, and how the pointer lies to its middle. */
export interface NearNode extends Point {
  readonly id: string
  /** Board units from the node's middle. */
  readonly away: number
  /** The direction from the node's middle to the pointer. */
  readonly ux: number
  readonly uy: number
}

/** The node whose middle is nearest to a point of the element, where that is within reach (board units). */
export function nodeAt({ scene, view }: BoardCanvas, pointer: Point, reach: number): NearNode | null {
  const at = toBoard(view.now(), pointer)
  let [nearest, least]: [Point & { readonly id: string }, number] | [null, number] = [null, reach]
  for (const node of scene.nodes.values()) {
    const away = Math.hypot(at.x - node.x, at.y - node.y)
    if (away > least || (nearest && away === least)) continue
    nearest = node
    least = away
  }
  if (!nearest) return null
  const [ux, uy] = least === 0 ? [1, 0] : [(at.x - nearest.x) / least, (at.y - nearest.y) / least]
  return { id: nearest.id, ...onElement(view.now(), nearest), away: least, ux, uy }
}
