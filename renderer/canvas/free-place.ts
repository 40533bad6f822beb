import { type Box, boxes, meets } from '#shared/analysis/boxes.ts'
import { nearestFree, type Point } from '#shared/analysis/nearest-free.ts'
import { contextHeight, labelGap, labelHeight, lineEnd, longestEdgeLabel, radius } from './measures.ts'

export type BoardPoint = Point

/** About the size of a box. */
const cell = 200

/** Free places for nodes of unknown label: what a node with a usual one needs, and room for the label of a link. */
export interface FreePlaces {
  readonly take: (place: BoardPoint) => void
  /** Gives one that was taken back. */
  readonly release: (place: BoardPoint) => void
  /** The free place nearest to this one, on none of these boxes, which may be panels over the board. */
  readonly near: (place: BoardPoint, avoiding?: readonly Box[]) => BoardPoint
}

export function freePlaces(taken: Iterable<BoardPoint>): FreePlaces {
  const held = boxes(cell)
  const take = (place: BoardPoint) => held.add(usualBox(place, noMargin))
  for (const place of taken) take(place)
  return {
    take,
    release: place => held.remove(usualBox(place, noMargin)),
    near: (place, avoiding = []) =>
      nearestFree(place, spot => {
        const box = usualBox(spot, apart)
        return held.free(box) && !avoiding.some(other => meets(other, box))
      }),
  }
}

const noMargin = { x: 0, y: 0 }
const usualHalf = 72

/** Between two boxes: with it the label of a link between the two nodes lies on neither, and hides none of its ends. */
const apart = {
  x: longestEdgeLabel + 2 * (radius + lineEnd) - 2 * usualHalf,
  y: labelHeight + 2 * lineEnd,
}

const usualBox = ([x, y]: BoardPoint, margin: { readonly x: number; readonly y: number }): Box => ({
  x1: x - usualHalf - margin.x,
  y1: y - radius - margin.y,
  x2: x + usualHalf + margin.x,
  y2: y + radius + labelGap + labelHeight + contextHeight + margin.y,
})

/** The middle of some places; where there are none, the given one. */
export function middleOf(places: readonly BoardPoint[], otherwise: BoardPoint): BoardPoint {
  if (places.length === 0) return otherwise
  const sum = places.reduce(([a, b], [x, y]) => [a + x, b + y] as const, [0, 0] as const)
  return [Math.round(sum[0] / places.length), Math.round(sum[1] / places.length)]
}
