export type Point = readonly [x: number, y: number]

const step = 24
/** Up to here rings lie a step apart; beyond, each lies a twentieth further out than the one before. */
const even = 400
const last = even + 1_000
/** So many spots of one ring are tried at most. */
const mostSpots = even * 6

/**
 * The nearest place that is free, searched in rings of whole board units around the start. Same start, same answer. Where
 * it is known that nothing is free within a distance, the search begins `beyond` it. Where nothing is free at all it is the start.
 */
export function nearestFree(start: Point, isFree: (point: Point) => boolean, beyond = 0): Point {
  if (beyond <= 0 && isFree(start)) return start
  for (let ring = Math.max(1, Math.min(even, Math.floor(beyond / step))); ring <= last; ring++) {
    for (const point of around(start, ring)) if (isFree(point)) return point
  }
  return start
}

const radiusOf = (ring: number) => Math.min(ring, even) * step * 1.05 ** Math.max(0, ring - even)

function* around([x, y]: Point, ring: number): Generator<Point> {
  const spots = Math.min(ring * 6, mostSpots)
  const radius = radiusOf(ring)
  for (let spot = 0; spot < spots; spot++) {
    const angle = (spot / spots) * Math.PI * 2
    yield [Math.round(x + Math.cos(angle) * radius), Math.round(y + Math.sin(angle) * radius)]
  }
}
