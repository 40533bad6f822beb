import type { Block, Drawing, Paint, Point, Shape, Stroke } from '#shared/dossier/document.ts'
import { linesOf } from '../lines.ts'
import { page, styles, textWidth } from '../measures.ts'
import { textString } from '../objects.ts'
import { fill, number, stroke } from '../operators.ts'
import type { Paper } from '../paper.ts'

const tallest = page.bottom - page.top - 40

/** A drawing as vectors: as large as it was made, smaller where the page is. Never cut in two. */
export function printFigure(paper: Paper, { title, says, drawing }: Extract<Block, { block: 'figure' }>): void {
  const scale = scaleOf(drawing)
  const height = drawing.height * scale
  const caption = linesOf(paper.composer, [{ text: title }], styles.caption, textWidth)
  paper.need(height + caption.length * styles.caption.lead + 16)
  paper.in('P', () => paper.lines(caption, page.left, styles.caption))
  paper.y += 4
  const [left, top] = [page.left, page.height - paper.y]
  const box = [left, top - height, left + drawing.width * scale, top].map(number).join(' ')
  const more = `/Alt ${textString(`${title}. ${says}`)}/A<</O/Layout/Placement/Block/BBox[${box}]>>`
  paper.in('Figure', () => drawIn(paper, drawing, page.left, paper.y, scale), more)
  paper.y += height + 14
}

const scaleOf = ({ width, height }: Drawing) =>
  Math.min(1, textWidth / Math.max(width, 1), tallest / Math.max(height, 1))

/** In points, as it is printed. */
export const figureHeight = (drawing: Drawing): number => drawing.height * scaleOf(drawing)

function drawIn(paper: Paper, { shapes }: Drawing, x: number, y: number, scale: number): void {
  const lines = shapes.flatMap(shape => (shape.shape === 'text' ? [] : [outline(shape)]))
  const place = `q ${scale.toFixed(4)} 0 0 ${scale.toFixed(4)} ${number(x)} ${number(y)} cm 1 j`
  paper.draw([place, ...lines, 'Q'].join('\n'), paper.at)
  for (const shape of shapes) if (shape.shape === 'text') drawText(paper, shape, x, y, scale)
}

function drawText(paper: Paper, shape: Extract<Shape, { shape: 'text' }>, x: number, y: number, scale: number): void {
  const size = shape.size * scale
  const style = { size, lead: size * 1.2, color: shape.color, ...(shape.strong ? { strong: true as const } : {}) }
  const lines = linesOf(paper.composer, [{ text: shape.text }], style, Number.POSITIVE_INFINITY)
  lines.forEach((line, n) => {
    const back = shape.anchor === 'end' ? line.width : shape.anchor === 'middle' ? line.width / 2 : 0
    paper.line(line, x + shape.at[0] * scale - back, y + shape.at[1] * scale + n * style.lead)
  })
}

function outline(shape: Exclude<Shape, { shape: 'text' }>): string {
  switch (shape.shape) {
    case 'line':
      return line(shape.points, shape.stroke, shape.arrow === true)
    case 'rect':
      return painted(rounded(shape.at, shape.size, shape.radius ?? 0), shape)
    case 'circle': {
      const [x, y] = shape.at
      const { radius } = shape
      return painted(rounded([x - radius, y - radius], [2 * radius, 2 * radius], radius), shape)
    }
  }
}

const pair = ([x, y]: Point) => `${number(x)} ${number(y)}`

function line(points: readonly Point[], pen: Stroke, arrow: boolean): string {
  if (points.length < 2) return ''
  const path = points.map((point, n) => `${pair(point)} ${n === 0 ? 'm' : 'l'}`).join(' ')
  const drawn = `${penOf(pen)} ${path} S [] 0 d`
  const [from, to] = [points.at(-2), points.at(-1)]
  return arrow && from && to ? `${drawn}\n${arrowHead(from, to, pen)}` : drawn
}

function arrowHead(from: Point, to: Point, { color, width }: Stroke): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const [ahead, aside] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const size = 4 + width * 2
  const corner = (side: number): Point => [
    to[0] - ahead * size - side * aside * size * 0.45,
    to[1] - aside * size + side * ahead * size * 0.45,
  ]
  return `${fill(color)} ${pair(to)} m ${pair(corner(1))} l ${pair(corner(-1))} l f`
}

const penOf = ({ color, width, dash }: Stroke) => `${stroke(color, width)} [${(dash ?? []).map(number).join(' ')}] 0 d`

function painted(path: string, { fill: ground, stroke: pen }: Paint): string {
  const operator = ground && pen ? 'B' : ground ? 'f' : pen ? 'S' : 'n'
  return `${ground ? fill(ground) : ''} ${pen ? penOf(pen) : ''} ${path} ${operator} [] 0 d`
}

/** How far a Bézier curve's handles lie out for a quarter of a circle. */
const quarter = 0.5523

function rounded([x, y]: Point, [width, height]: Point, wanted: number): string {
  const r = Math.min(wanted, width / 2, height / 2)
  if (r <= 0) return `${[x, y, width, height].map(number).join(' ')} re`
  const [right, bottom, k] = [x + width, y + height, r * (1 - quarter)]
  const curve = (...points: readonly Point[]) => `${points.map(pair).join(' ')} c`
  return [
    `${pair([x + r, y])} m ${pair([right - r, y])} l`,
    curve([right - k, y], [right, y + k], [right, y + r]),
    `${pair([right, bottom - r])} l`,
    curve([right, bottom - k], [right - k, bottom], [right - r, bottom]),
    `${pair([x + r, bottom])} l`,
    curve([x + k, bottom], [x, bottom - k], [x, bottom - r]),
    `${pair([x, y + r])} l`,
    curve([x, y + k], [x + k, y], [x + r, y]),
    'h',
  ].join(' ')
}
