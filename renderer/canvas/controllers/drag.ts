import type { BoardCanvas } from '../board-canvas.ts'
import type { Point } from '../edge-shape.ts'
import type { BoardPoint } from '../free-place.ts'
import type { SceneNode } from '../scene.ts'
import { toBoard } from '../view.ts'
import type { Drag } from './movement.ts'

export type Places = Readonly<Record<string, BoardPoint>>

/** To a tenth of a unit: less than can be seen, and the journal stays readable. */
export const placeOf = ({ x, y }: Point): BoardPoint => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]

/** Moves a node, or all that is selected with it, but what is locked. Told once, at its end. */
export function nodeDrag(canvas: BoardCanvas, node: SceneNode, start: Point, moved: (places: Places) => void): Drag {
  const { scene, view } = canvas
  const together = scene.selected.has(node.id) ? [...scene.selected].flatMap(id => scene.nodes.get(id) ?? []) : [node]
  const begun = together.filter(({ locked }) => !locked).map(({ id, x, y }) => ({ id, x, y }))
  canvas.lift(begun.map(({ id }) => id))
  const shift = (dx: number, dy: number) => canvas.moveTo(begun.map(({ id, x, y }) => [id, [x + dx, y + dy]] as const))
  const from = toBoard(view.now(), start)
  return {
    to: point => {
      // on the board: the view may be moved meanwhile
      const { x, y } = toBoard(view.now(), point)
      shift(x - from.x, y - from.y)
    },
    end: kept => {
      if (!kept) shift(0, 0)
      canvas.lift([])
      const places = begun.flatMap(({ id }) => {
        const there = scene.nodes.get(id)
        const place = there && placeOf(there)
        return !place || (there.at?.[0] === place[0] && there.at[1] === place[1]) ? [] : [[id, place] as const]
      })
      if (kept && places.length > 0) moved(Object.fromEntries(places))
    },
  }
}
