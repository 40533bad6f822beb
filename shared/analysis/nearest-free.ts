export type Point = readonly [x: number, y: number]

const rings = 400
const step = 24

/** The nearest place that is free, searched in rings of whole board units around the start. Same start, same answer. */
export function nearestFree(start: Point, isFree: (point: Point) => boolean): Point {
  if (isFree(start)) return start
  for (let ring = 1; ring <= rings; ring++) {
    for (const point of around(start, ring)) if (isFree(point)) return point
  }
  return [start[0], start[1] + rings * step]
}

function* around([x, y]: Point, ring: number): Generator<Point> {
  const spots = ring * 6
  for (let spot = 0; spot < spots; spot++) {
    const angle = (spot / spots) * Math.PI * 2
    yield [Math.round(x + Math.cos(angle) * ring * step), Math.round(y + Math.sin(angle) * ring * step)]
  }
}
