import type { Box } from '#shared/analysis/boxes.ts'
import type { Look } from '../look.ts'
import { labelGap, labelHeight, radius } from '../measures.ts'
import { edgeText, nodeText } from '../texts.ts'
import { type Effort, inParts } from './effort.ts'
import type { EdgeLabel, Labels, NodeLabel } from './place-labels.ts'

type Pen = CanvasRenderingContext2D

const atOnce = 100
/** Microseconds for a text with what lies behind it. */
const effort = 30

/** Behind every text lies the canvas's own colour, so that no line strikes through it. */
export function paintHalos(pen: Pen, { nodes, edges }: Labels, look: Look): void {
  pen.fillStyle = look.canvas
  for (const { box } of nodes) halo(pen, box)
  for (const { box } of edges) halo(pen, box)
}

function halo(pen: Pen, { x1, y1, x2, y2 }: Box): void {
  pen.beginPath()
  pen.roundRect(x1, y1, x2 - x1, y2 - y1, 4)
  pen.fill()
}

export function* paintEdgeLabels(pen: Pen, edges: readonly EdgeLabel[], look: Look, scale: number): Effort {
  yield* inParts(edges, atOnce, effort, part => {
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.font = look.edgeFont
    for (const { at, box } of part) {
      pen.fillStyle = at.selected ? look.accent : look.muted
      const { label } = edgeText(at.edge, look)
      text(pen, label, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2 + 0.5 * scale, scale)
    }
  })
}

export function* paintNodeLabels(pen: Pen, nodes: readonly NodeLabel[], look: Look, scale: number): Effort {
  yield* inParts(nodes, atOnce, effort, part => {
    pen.textAlign = 'center'
    pen.textBaseline = 'alphabetic'
    pen.font = look.labelFont
    pen.fillStyle = look.text
    for (const { node } of part) {
      const { lines } = nodeText(node, look)
      for (const [index, words] of lines.entries()) line(pen, node, words, (index * labelHeight + 12.5) * scale, scale)
    }
    pen.font = look.contextFont
    pen.fillStyle = look.muted
    for (const { node, context } of part) {
      const { lines, context: words } = nodeText(node, look)
      if (context) line(pen, node, words, (lines.length * labelHeight + 11) * scale, scale)
    }
  })
}

const line = (
  pen: Pen,
  { x, y }: { readonly x: number; readonly y: number },
  words: string,
  down: number,
  scale: number,
) => text(pen, words, x, y + radius + labelGap + down, scale)

/** Its first letter runs right to left: figures, brackets and Latin words then stand around it as they do in a text. */
const fromTheRight = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Fonts stay at one size and the picture is scaled: setting a font is dearer than setting a transform. */
function text(pen: Pen, words: string, x: number, y: number, scale: number): void {
  const turned = fromTheRight.test(words)
  if (turned) pen.direction = 'rtl'
  put(pen, words, x, y, scale)
  if (turned) pen.direction = 'ltr'
}

function put(pen: Pen, words: string, x: number, y: number, scale: number): void {
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
