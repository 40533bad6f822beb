import type { Box } from '#shared/analysis/boxes.ts'
import type { Point } from '../edge-shape.ts'

/** The part of a straight line inside a box, or null where none is (Liang and Barsky, 1984). */
export function clipLine(from: Point, to: Point, box: Box): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enter, leave] = [0, 1]
  for (const [slope, room] of [
    [-dx, from.x - box.x1],
    [dx, box.x2 - from.x],
    [-dy, from.y - box.y1],
    [dy, box.y2 - from.y],
  ] as const) {
    if (slope === 0 && room < 0) return null
    if (slope < 0) enter = Math.max(enter, room / slope)
    else if (slope > 0) leave = Math.min(leave, room / slope)
  }
  if (enter > leave) return null
  const at = (t: number): Point => ({ x: from.x + dx * t, y: from.y + dy * t })
  return [at(enter), at(leave)]
}
