import type { LinkLine } from '#shared/queries/link-line.ts'
import type { EdgeShape, Point } from '../edge-shape.ts'
import type { Look } from '../look.ts'
import { arrowLength, arrowWidth } from '../measures.ts'
import type { Box } from './boxes.ts'
import { clipLine } from './clip-line.ts'
import type { VisibleEdge } from './visible.ts'

/** Dash and gap in pixels of the screen, at 100 % or less: closer ones would run together. */
const dashes: Readonly<Record<LinkLine, readonly [number, number] | null>> = {
  solid: null,
  dotted: [1.2, 3.6],
  dashed: [8, 5],
}

/**
 * Each dash is a shape of its own to the browser: a hundred thousand take a second without a graphics card. Where a
 * picture would need more than this, its lines are too dense to tell dots from dashes, and are drawn whole but faint.
 */
const mostDashes = 6_000

export interface EdgeView {
  readonly zoom: number
  readonly window: Box
  /** Whether arrows and dashes are large enough to be seen. */
  readonly near: boolean
}

const lineWidth = (weight: number): number => 1.4 + Math.round(weight * 8) * 0.45

/** In pixels of the screen: a thinner line fades away from far. */
const thinnest = 0.9

/** Lines of one look are one stroke: far fewer calls than one each. */
export function paintEdges(
  pen: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  look: Look,
  view: EdgeView,
): void {
  const stretch = Math.max(1, 1 / view.zoom)
  const dashed = view.near && countDashes(edges, stretch) <= mostDashes
  const looks = Map.groupBy(edges, ({ edge, selected }) => `${selected}|${edge.line}|${lineWidth(edge.weight)}`)
  for (const alike of looks.values()) {
    const [{ edge, selected }] = alike as [VisibleEdge]
    const dash = dashes[edge.line]
    const width = lineWidth(edge.weight) + (selected ? 0.8 : 0)
    pen.strokeStyle = pen.fillStyle = selected ? look.accent : look.edge
    pen.lineWidth = Math.max(width, thinnest / view.zoom)
    pen.globalAlpha = dash && !dashed && !selected ? 0.65 : 1
    pen.setLineDash(dash && dashed ? dash.map(length => length * stretch) : [])
    pen.lineCap = edge.line === 'dotted' && dashed ? 'round' : 'butt'
    pen.beginPath()
    for (const { edge, shape } of alike) trace(pen, shape, view.near && edge.arrow, view.window)
    pen.stroke()
    if (view.near) arrows(pen, alike, width)
  }
  pen.globalAlpha = 1
  pen.setLineDash([])
}

function countDashes(edges: readonly VisibleEdge[], stretch: number): number {
  let count = 0
  for (const { edge, shape } of edges) {
    const dash = dashes[edge.line]
    if (dash)
      count += Math.hypot(shape.end.x - shape.start.x, shape.end.y - shape.start.y) / ((dash[0] + dash[1]) * stretch)
  }
  return count
}

function trace(pen: CanvasRenderingContext2D, shape: EdgeShape, arrow: boolean, window: Box): void {
  const { start, bend } = shape
  const end = arrow ? beforeTip(shape) : shape.end
  if (bend) {
    pen.moveTo(start.x, start.y)
    pen.quadraticCurveTo(bend.x, bend.y, end.x, end.y)
    return
  }
  const inside = clipLine(start, end, window)
  if (!inside) return
  pen.moveTo(inside[0].x, inside[0].y)
  pen.lineTo(inside[1].x, inside[1].y)
}

/** A line ends inside its arrow head, so that a thick one does not stick out at the tip. */
function beforeTip(shape: EdgeShape): Point {
  const { ux, uy } = heading(shape)
  return { x: shape.end.x - ux * arrowLength * 0.7, y: shape.end.y - uy * arrowLength * 0.7 }
}

/** The direction in which a line arrives. */
function heading({ start, end, bend }: EdgeShape): { readonly ux: number; readonly uy: number } {
  const from = bend ?? start
  const [dx, dy] = [end.x - from.x, end.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  return { ux: dx / length, uy: dy / length }
}

function arrows(pen: CanvasRenderingContext2D, edges: readonly VisibleEdge[], width: number): void {
  const half = arrowWidth / 2 + width * 0.55
  const length = arrowLength + width * 0.6
  pen.beginPath()
  for (const { edge, shape } of edges) {
    if (!edge.arrow) continue
    const { ux, uy } = heading(shape)
    const { x, y } = shape.end
    const [bx, by] = [x - ux * length, y - uy * length]
    pen.moveTo(x, y)
    pen.lineTo(bx - uy * half, by + ux * half)
    pen.lineTo(bx + uy * half, by - ux * half)
    pen.closePath()
  }
  pen.fill()
}
