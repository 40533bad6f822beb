import { withMarksNamed } from '#shared/model/turning-marks.ts'
import type { Look } from './look.ts'
import { fitText, textWidth, wrapText } from './measure-text.ts'
import {
  contextHeight,
  haloPad,
  labelGap,
  labelHeight,
  longestContext,
  longestEdgeLabel,
  longestLabel,
  radius,
} from './measures.ts'
import type { EdgeText, NodeText, SceneEdge, SceneNode } from './scene.ts'

export function nodeText(node: SceneNode, look: Look): NodeText {
  node.text ??= measured(node, look)
  return node.text
}

function measured({ label, context }: SceneNode, look: Look): NodeText {
  const lines = wrapText(withMarksNamed(label), look.labelFont, longestLabel)
  const shown = fitText(withMarksNamed(context), look.contextFont, longestContext)
  return {
    lines,
    context: shown,
    labelHalf: Math.max(...lines.map(line => textWidth(line, look.labelFont))) / 2,
    contextHalf: shown === '' ? 0 : textWidth(shown, look.contextFont) / 2,
  }
}

export function edgeText(edge: SceneEdge, look: Look): EdgeText {
  if (edge.text) return edge.text
  const label = fitText(withMarksNamed(edge.label), look.edgeFont, longestEdgeLabel)
  edge.text = { label, half: textWidth(label, look.edgeFont) / 2 }
  return edge.text
}

/** From the top of the label to the bottom of the text block, with or without its last line. */
export const textHeight = ({ lines }: NodeText, context: boolean): number =>
  lines.length * labelHeight + (context ? contextHeight : 0)

/** Half the width of the text block under the disc. */
export const textHalf = ({ labelHalf, contextHalf }: NodeText): number => Math.max(labelHalf, contextHalf) + haloPad

/** A rectangle around a node's middle: how far it reaches to the sides, up and down. */
export interface Extent {
  readonly half: number
  readonly up: number
  readonly down: number
}

/** The room a node takes with its label, in board units. */
export function extentOf(node: SceneNode, look: Look): Extent {
  const text = nodeText(node, look)
  return {
    half: Math.max(radius, textHalf(text)),
    up: radius,
    down: radius + labelGap + textHeight(text, text.context !== '') + haloPad,
  }
}

/** At least the room any node takes, whatever its texts: as much as can be said without measuring them. */
export const widestExtent: Extent = {
  half: Math.max(longestLabel, longestContext) / 2 + haloPad,
  up: radius,
  down: radius + labelGap + labelHeight * 2 + contextHeight + haloPad,
}
