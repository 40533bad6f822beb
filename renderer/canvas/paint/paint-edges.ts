import type { Box } from '#shared/analysis/boxes.ts'
import type { LinkLine } from '#shared/queries/link-line.ts'
import type { EdgeShape, Point } from '../edge-shape.ts'
import type { Look } from '../look.ts'
import { arrowLength, arrowWidth } from '../measures.ts'
import { clipLine } from './clip-line.ts'
import { type Effort, inParts } from './effort.ts'
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

/**
 * A line thicker than a pixel costs ten times a thin one. Where there are more than this, they lie so close that their
 * widths cannot be distinguished, and all are drawn thin.
 */
const mostThick = 1_500

export interface EdgeView {
  readonly zoom: number
  readonly window: Box
  /** Whether arrows and dashes are large enough to be seen. */
  readonly near: boolean
}

const lineWidth = (weight: number): number => 1.4 + Math.round(weight * 8) * 0.45

/** In pixels of the screen: a thinner line fades away from far, a thicker one costs far more. */
const thin = 0.9

/** Microseconds for a line. */
const effort = { thin: 12, thick: 25 } as const

export function* paintEdges(
  pen: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  look: Look,
  view: EdgeView,
): Effort {
  const stretch = Math.max(1, 1 / view.zoom)
  const thick = view.near && edges.length <= mostThick
  const dashed = thick && countDashes(edges, stretch, view.window) <= mostDashes
  const selected = edges.filter(edge => edge.selected)
  const others = selected.length === 0 ? edges : edges.filter(edge => !edge.selected)
  for (const layer of [others, selected]) {
    yield* inParts(layer, 400, thick ? effort.thick : effort.thin, part => {
      const alike = Map.groupBy(part, ({ edge }) => `${edge.line}|${thick ? lineWidth(edge.weight) : ''}`)
      for (const each of alike.values()) strokeAlike(pen, each, look, { ...view, stretch, thick, dashed })
    })
  }
  pen.globalAlpha = 1
  pen.setLineDash([])
}

/** Lines of one look. Thin ones are one stroke: far fewer calls than one each, while thick ones cost less by themselves. */
function strokeAlike(
  pen: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  look: Look,
  view: EdgeView & { readonly stretch: number; readonly thick: boolean; readonly dashed: boolean },
): void {
  const [{ edge, selected }] = edges as [VisibleEdge]
  const dash = dashes[edge.line]
  const width = lineWidth(edge.weight) + (selected ? 0.8 : 0)
  pen.strokeStyle = pen.fillStyle = selected ? look.accent : look.edge
  pen.lineWidth = view.thick ? Math.max(width, thin / view.zoom) : thin / view.zoom
  pen.globalAlpha = dash && !view.dashed && !selected ? 0.65 : 1
  pen.setLineDash(dash && view.dashed ? dash.map(length => length * view.stretch) : [])
  pen.lineCap = edge.line === 'dotted' && view.dashed ? 'round' : 'butt'
  pen.beginPath()
  for (const each of edges) {
    trace(pen, each.shape, view.near && each.edge.arrow, view.window)
    if (!view.thick) continue
    pen.stroke()
    pen.beginPath()
  }
  pen.stroke()
  if (view.near) arrows(pen, edges, width)
}

/** Of the lines as far as they lie in the window, curves for the straight line between their ends. */
function countDashes(edges: readonly VisibleEdge[], stretch: number, window: Box): number {
  let count = 0
  for (const { edge, shape } of edges) {
    const dash = dashes[edge.line]
    const [from, to] = (dash && clipLine(shape.start, shape.end, window)) ?? []
    if (dash && from && to) count += Math.hypot(to.x - from.x, to.y - from.y) / ((dash[0] + dash[1]) * stretch)
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
