import type { Look } from './look.ts'
import { edgeGap, labelGap, laneWidth, radius } from './measures.ts'
import type { SceneEdge, SceneNode } from './scene.ts'
import { extentOf, nodeText, textHalf } from './texts.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A line of the board: straight where `bend` is null, else a quadratic curve. Ends lie clear of discs and labels. */
export interface EdgeShape {
  readonly start: Point
  readonly end: Point
  readonly bend: Point | null
}

/** What an edge ends at: a disc with a block of text under it. */
export interface EdgeEnd extends Point {
  readonly textHalf: number
  readonly down: number
}

/**
 * How far the curve's control point lies off the straight line, seen from the source. Lanes are counted from the end
 * whose id sorts first, so that links in opposite directions take different sides.
 */
export const bendOf = (edge: { readonly from: string; readonly to: string; readonly lane: number }): number =>
  edge.lane * laneWidth * 2 * (edge.from <= edge.to ? 1 : -1)

function edgeShape(from: EdgeEnd, to: EdgeEnd, bend: number): EdgeShape {
  if (bend === 0) {
    return { start: clear(from, to), end: clear(to, from), bend: null }
  }
  const control = bendPoint(from, to, bend)
  return { start: clear(from, control), end: clear(to, control), bend: control }
}

function bendPoint(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  }
}

/** A link from a node to itself: a loop over its upper left. */
function loopShape(at: Point, lane: number): EdgeShape {
  const reach = radius * (2.6 + Math.abs(lane))
  return {
    start: { x: at.x - radius - edgeGap, y: at.y - 6 },
    end: { x: at.x - 6, y: at.y - radius - edgeGap },
    bend: { x: at.x - reach, y: at.y - reach },
  }
}

/** The point where a line from `end` towards `other` leaves the disc, and the text under it. */
function clear(end: EdgeEnd, other: Point): Point {
  const [dx, dy] = [other.x - end.x, other.y - end.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const disc = radius + edgeGap
  const away = Math.min(Math.max(disc, leavesText(end, ux, uy)), Math.max(disc, length * 0.8))
  return { x: end.x + ux * away, y: end.y + uy * away }
}

/** How far along the direction the line leaves the text block; 0 where it misses the block. */
function leavesText(end: EdgeEnd, ux: number, uy: number): number {
  if (uy <= 0) return 0
  const top = radius + labelGap
  const enters = top / uy
  if (Math.abs(ux) * enters > end.textHalf) return 0
  const bottom = end.down / uy
  const side = ux === 0 ? Number.POSITIVE_INFINITY : end.textHalf / Math.abs(ux)
  return Math.min(bottom, side) + edgeGap
}

/** The point at `t` (0 start, 1 end) of a shape. */
export function pointAt({ start, end, bend }: EdgeShape, t: number): Point {
  if (!bend) return { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t }
  const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t]
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y }
}

/** The line of an edge as its ends lie now, clear of their discs and texts. */
export function shapeOf(edge: SceneEdge, look: Look): EdgeShape {
  const from = endOf(edge.source, look)
  return edge.source === edge.target
    ? loopShape(from, edge.lane)
    : edgeShape(from, endOf(edge.target, look), bendOf(edge))
}

const endOf = (node: SceneNode, look: Look): EdgeEnd => ({
  x: node.x,
  y: node.y,
  textHalf: textHalf(nodeText(node, look)),
  down: extentOf(node, look).down,
})

/** The same seen from far, where texts are not drawn and discs hide what runs under them: from middle to middle. */
export function farShapeOf({ source, target, from, to, lane }: SceneEdge): EdgeShape {
  if (source === target) return loopShape(source, lane)
  const bend = bendOf({ from, to, lane })
  return { start: source, end: target, bend: bend === 0 ? null : bendPoint(source, target, bend) }
}
