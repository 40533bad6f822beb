import { type Box, boxes, meets } from '#shared/analysis/boxes.ts'
import { nearestFree, type Point } from '#shared/analysis/nearest-free.ts'
import { boardEdge } from '#shared/model/record-fields.ts'
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
  const [held, full] = [boxes(cell), fullDiscs()]
  const take = (place: BoardPoint) => held.add(usualBox(place, noMargin))
  const isFree = (spot: BoardPoint) => isOnBoard(spot) && held.free(usualBox(spot, apart))
  for (const place of taken) take(place)
  return {
    take,
    release: place => {
      held.remove(usualBox(place, noMargin))
      full.forget()
    },
    near: (asked, avoiding = []) => {
      const place = withinEdge(asked)
      const isShown = (spot: BoardPoint) => !avoiding.some(other => meets(other, usualBox(spot, apart)))
      const found = nearestFree(place, spot => isFree(spot) && isShown(spot), full.around(place))
      if (avoiding.length === 0) full.learn(place, found)
      return found
    },
  }
}

/** Beyond its edge a board takes no place. */
const isOnBoard = (place: BoardPoint) => place.every(each => Math.abs(each) <= boardEdge)
const withinEdge = ([x, y]: BoardPoint): BoardPoint => [nearer(x), nearer(y)]
const nearer = (each: number) => Math.max(-boardEdge, Math.min(boardEdge, each))

/** So many discs are remembered. */
const mostDiscs = 32

/**
 * Where searches found nothing free, so that thousands of nodes that begin at one place are not each sought through all
 * that came before. A gap between the rings of an earlier search may be passed over.
 */
function fullDiscs() {
  let discs: { readonly middle: BoardPoint; readonly radius: number }[] = []
  const far = (a: BoardPoint, b: BoardPoint) => Math.hypot(a[0] - b[0], a[1] - b[1])
  /** How far around a place nothing is free, for all that is known. */
  const around = (place: BoardPoint) =>
    discs.reduce((most, { middle, radius }) => Math.max(most, radius - far(middle, place)), 0)
  return {
    around,
    learn: (place: BoardPoint, found: BoardPoint) => {
      const radius = far(place, found) - cell / 8
      if (radius > cell && radius > around(place)) discs = [{ middle: place, radius }, ...discs].slice(0, mostDiscs)
    },
    forget: () => {
      discs = []
    },
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
