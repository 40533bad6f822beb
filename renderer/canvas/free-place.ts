import { contextHeight, labelGap, labelHeight, lineEnd, longestEdgeLabel, radius } from './measures.ts'
import { type Box, boxes, meets } from './paint/boxes.ts'

export type BoardPoint = readonly [x: number, y: number]

/** Finds places where a box lies on none taken before. */
export interface FreeBoxes {
  readonly take: (box: Box) => void
  /** The free place nearest to a point, searched in rings around it. Same start, same answer. */
  readonly near: (place: BoardPoint, boxAt: (place: BoardPoint) => Box) => BoardPoint
}

/** About the size of a box. */
const cell = 200
const rings = 400
const step = 24

export function freeBoxes(): FreeBoxes {
  const held = boxes(cell)
  return { take: held.add, near: (start, boxAt) => nearest(start, place => held.free(boxAt(place))) }
}

function nearest(start: BoardPoint, isFree: (place: BoardPoint) => boolean): BoardPoint {
  if (isFree(start)) return start
  for (let ring = 1; ring <= rings; ring++) {
    for (const place of around(start, ring)) if (isFree(place)) return place
  }
  return [start[0], start[1] + rings * step]
}

function* around([x, y]: BoardPoint, ring: number): Generator<BoardPoint> {
  const spots = ring * 6
  for (let spot = 0; spot < spots; spot++) {
    const angle = (spot / spots) * Math.PI * 2
    yield [Math.round(x + Math.cos(angle) * ring * step), Math.round(y + Math.sin(angle) * ring * step)]
  }
}

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
      nearest(place, spot => {
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
