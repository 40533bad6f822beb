import type { LinkLine } from '#shared/queries/link-line.ts'
import type { EdgeShape } from '../edge-shape.ts'
import type { Look } from '../look.ts'
import { arrowLength, arrowWidth } from '../measures.ts'
import type { VisibleEdge } from './visible.ts'

const dashes: Readonly<Record<LinkLine, readonly number[]>> = { solid: [], dotted: [1.2, 3.6], dashed: [8, 5] }

export const lineWidth = (weight: number): number => 1.4 + Math.round(weight * 8) * 0.45

/** Lines of one look are one stroke: far fewer calls than one each. Far off, dashes and arrows would not be seen. */
export function paintEdges(
  pen: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  look: Look,
  near: boolean,
): void {
  const alike = Map.groupBy(
    edges,
    ({ edge, selected }) => `${selected}|${near ? edge.line : 'solid'}|${lineWidth(edge.weight)}`,
  )
  for (const group of alike.values()) {
    const [{ edge, selected }] = group as [VisibleEdge]
    const width = lineWidth(edge.weight) + (selected ? 0.8 : 0)
    pen.strokeStyle = pen.fillStyle = selected ? look.accent : look.edge
    pen.lineWidth = width
    pen.setLineDash(near ? (dashes[edge.line] as number[]) : [])
    pen.lineCap = edge.line === 'dotted' ? 'round' : 'butt'
    pen.beginPath()
    for (const { shape, edge } of group) trace(pen, shape, near && edge.arrow)
    pen.stroke()
    if (near) arrows(pen, group, width)
  }
  pen.setLineDash([])
}

function trace(pen: CanvasRenderingContext2D, shape: EdgeShape, arrow: boolean): void {
  const { start, end, bend } = shape
  pen.moveTo(start.x, start.y)
  const { ux, uy } = heading(shape)
  // the line ends inside its arrow head, so that a thick one does not stick out at the tip
  const [x, y] = arrow ? [end.x - ux * arrowLength * 0.7, end.y - uy * arrowLength * 0.7] : [end.x, end.y]
  if (bend) pen.quadraticCurveTo(bend.x, bend.y, x, y)
  else pen.lineTo(x, y)
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
