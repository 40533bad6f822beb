import type { Paint, Point, Shape, Stroke } from './document.ts'

/** One element of an SVG picture, without a format: attributes by their names in React, `strokeWidth`. */
export interface SvgElement {
  readonly tag: 'polyline' | 'polygon' | 'rect' | 'circle' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text?: string
}

/** A shape of a drawing in the elements of SVG: two for a line with an arrow. */
export function svgElements(shape: Shape): readonly SvgElement[] {
  switch (shape.shape) {
    case 'line': {
      const line: SvgElement = {
        tag: 'polyline',
        attributes: { points: pointsOf(shape.points), fill: 'none', ...strokeOf(shape.stroke) },
      }
      return shape.arrow ? [line, ...arrowHead(shape.points, shape.stroke)] : [line]
    }
    case 'rect': {
      const [x, y] = shape.at
      const [width, height] = shape.size
      return [{ tag: 'rect', attributes: { x, y, width, height, rx: shape.radius ?? 0, ...paintOf(shape) } }]
    }
    case 'circle': {
      const [cx, cy] = shape.at
      return [{ tag: 'circle', attributes: { cx, cy, r: shape.radius, ...paintOf(shape) } }]
    }
    case 'text':
      return [{ tag: 'text', attributes: textAttributes(shape), text: shape.text }]
  }
}

function textAttributes({ at, size, color, anchor, strong }: Extract<Shape, { shape: 'text' }>) {
  const [x, y] = at
  return { x, y, fontSize: size, fill: color, textAnchor: anchor ?? 'start', fontWeight: strong ? 600 : 400 }
}

function paintOf({ fill, stroke }: Paint) {
  return { fill: fill ?? 'none', ...(stroke && strokeOf(stroke)) }
}

function strokeOf({ color, width, dash }: Stroke) {
  return { stroke: color, strokeWidth: width, ...(dash && { strokeDasharray: dash.join(' ') }) }
}

/** A triangle at the end of the last stretch; none where it has no direction. */
function arrowHead(points: readonly Point[], { color, width }: Stroke): readonly SvgElement[] {
  const [from, to] = points.slice(-2)
  const length = from && to ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0
  if (!from || !to || length === 0) return []
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const long = 3 + width * 2
  const corner = (side: number): Point => [
    to[0] - along[0] * long - along[1] * side * long * 0.45,
    to[1] - along[1] * long + along[0] * side * long * 0.45,
  ]
  return [{ tag: 'polygon', attributes: { points: pointsOf([to, corner(1), corner(-1)]), fill: color } }]
}

function pointsOf(points: readonly Point[]): string {
  return points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')
}

/** A hundredth of a point is finer than any printer. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100
}

/** The dark modules of a QR code, row by row, as the path of an SVG picture of one unit a module. */
export function modulesPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
}
