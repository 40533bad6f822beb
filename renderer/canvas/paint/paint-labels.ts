import type { Look } from '../look.ts'
import { labelGap, labelHeight, radius } from '../measures.ts'
import type { Box } from './boxes.ts'
import type { Labels, NodeLabel } from './place-labels.ts'

/** Behind every text lies the canvas's own colour, so that no line strikes through it. */
export function paintHalos(pen: CanvasRenderingContext2D, { nodes, edges }: Labels, look: Look): void {
  pen.fillStyle = look.canvas
  pen.beginPath()
  for (const { box } of nodes) rounded(pen, box)
  for (const { box } of edges) rounded(pen, box)
  pen.fill()
}

const rounded = (pen: CanvasRenderingContext2D, { x1, y1, x2, y2 }: Box) => pen.roundRect(x1, y1, x2 - x1, y2 - y1, 4)

export function paintEdgeLabels(pen: CanvasRenderingContext2D, { edges }: Labels, look: Look, scale: number): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = look.edgeFont
  for (const { at, box } of edges) {
    pen.fillStyle = at.selected ? look.accent : look.muted
    text(pen, at.edge.shownLabel, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2 + 0.5 * scale, scale)
  }
}

export function paintNodeLabels(pen: CanvasRenderingContext2D, { nodes }: Labels, look: Look, scale: number): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  const line = ({ at }: NodeLabel, words: string, down: number) =>
    text(pen, words, at.x, at.y + radius + labelGap + down * scale, scale)
  pen.font = look.labelFont
  pen.fillStyle = look.text
  for (const label of nodes) {
    for (const [index, words] of label.at.node.labelLines.entries()) line(label, words, index * labelHeight + 12.5)
  }
  pen.font = look.contextFont
  pen.fillStyle = look.muted
  for (const label of nodes) {
    const { labelLines, shownContext } = label.at.node
    if (label.context) line(label, shownContext, labelLines.length * labelHeight + 11)
  }
}

/** Its first letter runs right to left: figures, brackets and Latin words then stand around it as they do in a text. */
const fromTheRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Fonts stay at one size and the picture is scaled: setting a font is dearer than setting a transform. */
function text(pen: CanvasRenderingContext2D, words: string, x: number, y: number, scale: number): void {
  const turned = fromTheRight.test(words)
  if (turned) pen.direction = 'rtl'
  put(pen, words, x, y, scale)
  if (turned) pen.direction = 'ltr'
}

function put(pen: CanvasRenderingContext2D, words: string, x: number, y: number, scale: number): void {
  if (scale === 1) {
    pen.fillText(words, x, y)
    return
  }
  pen.translate(x, y)
  pen.scale(scale, scale)
  pen.fillText(words, 0, 0)
  pen.scale(1 / scale, 1 / scale)
  pen.translate(-x, -y)
}
