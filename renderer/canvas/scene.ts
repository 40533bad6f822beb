import type { NodeSingular } from 'cytoscape'
import { withMarksNamed } from '#shared/model/turning-marks.ts'
import type { BoardEdge, BoardNode } from '#shared/queries/board-view.ts'
import { bendOf, type EdgeEnd, type EdgeShape, edgeShape, loopShape } from './edge-shape.ts'
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

/** A node with its texts cut and measured. */
export interface SceneNode extends BoardNode {
  /** One line or two. */
  readonly labelLines: readonly string[]
  readonly shownContext: string
  readonly labelHalf: number
  readonly contextHalf: number
}

export interface SceneEdge extends BoardEdge {
  readonly shownLabel: string
  readonly labelHalf: number
}

/** What is drawn. Cytoscape holds ids, ends and places; all else is here. */
export interface Scene {
  readonly nodes: Map<string, SceneNode>
  readonly edges: Map<string, SceneEdge>
  /** Cytoscape's hold on each node, which knows where it lies. */
  readonly handles: Map<string, NodeSingular>
  /** How many lines end at a node: the more, the sooner its label is shown. */
  readonly degrees: Map<string, number>
  look: Look
}

export const emptyScene = (look: Look): Scene => ({
  nodes: new Map(),
  edges: new Map(),
  handles: new Map(),
  degrees: new Map(),
  look,
})

export function sceneNode(node: BoardNode, look: Look): SceneNode {
  const labelLines = wrapText(withMarksNamed(node.label), look.labelFont, longestLabel)
  const shownContext = fitText(withMarksNamed(node.context), look.contextFont, longestContext)
  return {
    ...node,
    labelLines,
    shownContext,
    labelHalf: Math.max(...labelLines.map(line => textWidth(line, look.labelFont))) / 2,
    contextHalf: shownContext === '' ? 0 : textWidth(shownContext, look.contextFont) / 2,
  }
}

export function sceneEdge(edge: BoardEdge, look: Look): SceneEdge {
  const shownLabel = fitText(withMarksNamed(edge.label), look.edgeFont, longestEdgeLabel)
  return { ...edge, shownLabel, labelHalf: textWidth(shownLabel, look.edgeFont) / 2 }
}

/** A rectangle around a node's middle: how far it reaches to the sides, up and down. */
export interface Extent {
  readonly half: number
  readonly up: number
  readonly down: number
}

/** The room a node takes with its label, in board units. */
export function extentOf(node: SceneNode): Extent {
  return {
    half: Math.max(radius, node.labelHalf + haloPad, node.contextHalf + haloPad),
    up: radius,
    down: radius + labelGap + textHeight(node, node.shownContext !== '') + haloPad,
  }
}

/** From the top of the label to the bottom of the text block, with or without its last line. */
export const textHeight = ({ labelLines }: SceneNode, context: boolean): number =>
  labelLines.length * labelHeight + (context ? contextHeight : 0)

/** Half the width of the text block under the disc. */
export const textHalf = (node: SceneNode): number => Math.max(node.labelHalf, node.contextHalf) + haloPad

/** The line of an edge as its ends lie now; null while one of them is not there. */
export function shapeOf(scene: Scene, edge: SceneEdge): EdgeShape | null {
  const [from, to] = [endOf(scene, edge.from), endOf(scene, edge.to)]
  if (!from || !to) return null
  return edge.from === edge.to ? loopShape(from, edge.lane) : edgeShape(from, to, bendOf(edge))
}

function endOf({ nodes, handles }: Scene, id: string): EdgeEnd | null {
  const [node, handle] = [nodes.get(id), handles.get(id)]
  if (!node || !handle) return null
  const { x, y } = handle.position()
  return { x, y, textHalf: textHalf(node), down: extentOf(node).down }
}
