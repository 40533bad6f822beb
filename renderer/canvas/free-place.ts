import {
  arrowLength,
  breathing,
  contextHeight,
  edgeGap,
  labelGap,
  labelHeight,
  longestEdgeLabel,
  radius,
} from './measures.ts'
import { type Box, boxes } from './paint/boxes.ts'

export type Place = readonly [x: number, y: number]

/** Finds places where a box lies on none taken before. */
export interface FreeBoxes {
  readonly take: (box: Box) => void
  /** The free place nearest to a point, searched in rings around it. Same start, same answer. */
  readonly near: (place: Place, boxAt: (place: Place) => Box) => Place
}

const rings = 400
const step = 24

export function freeBoxes(): FreeBoxes {
  const held = boxes(200)
  const near: FreeBoxes['near'] = (start, boxAt) => {
    if (held.free(boxAt(start))) return start
    for (let ring = 1; ring <= rings; ring++) {
      for (const place of around(start, ring)) if (held.free(boxAt(place))) return place
    }
    return [start[0], start[1] + rings * step]
  }
  return { take: held.add, near }
}

function* around([x, y]: Place, ring: number): Generator<Place> {
  const spots = ring * 6
  for (let spot = 0; spot < spots; spot++) {
    const angle = (spot / spots) * Math.PI * 2
    yield [Math.round(x + Math.cos(angle) * ring * step), Math.round(y + Math.sin(angle) * ring * step)]
  }
}

/** Free places for nodes of unknown label: what a node with a usual one needs, and room for the label of a link. */
export interface FreePlaces {
  readonly take: (place: Place) => void
  /** Where nothing is to lie, as under a panel. */
  readonly avoid: (box: Box) => void
  readonly near: (place: Place) => Place
}

export function freePlaces(taken: Iterable<Place>): FreePlaces {
  const held = freeBoxes()
  const take = (place: Place) => held.take(usualBox(place, { x: 0, y: 0 }))
  for (const place of taken) take(place)
  return { take, avoid: held.take, near: place => held.near(place, spot => usualBox(spot, apart)) }
}

const usualHalf = 72

/** Between two boxes: with it the label of a link between the two nodes lies on neither. */
const apart = { x: longestEdgeLabel + 2 * (radius + edgeGap + arrowLength) - 2 * usualHalf, y: labelHeight + breathing }

const usualBox = ([x, y]: Place, margin: { readonly x: number; readonly y: number }): Box => ({
  x1: x - usualHalf - margin.x,
  y1: y - radius - margin.y,
  x2: x + usualHalf + margin.x,
  y2: y + radius + labelGap + labelHeight + contextHeight + margin.y,
})

/** The middle of some places; where there are none, the given one. */
export function middleOf(places: readonly Place[], otherwise: Place): Place {
  if (places.length === 0) return otherwise
  const sum = places.reduce(([a, b], [x, y]) => [a + x, b + y] as const, [0, 0] as const)
  return [Math.round(sum[0] / places.length), Math.round(sum[1] / places.length)]
}
