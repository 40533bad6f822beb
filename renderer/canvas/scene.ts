import type { BoardEdge, BoardNode } from '#shared/queries/board-view.ts'
import type { LinkLine } from '#shared/queries/link-line.ts'
import type { Look } from './look.ts'
import { type Tally, tally } from './tally.ts'

/** The texts under a node, cut to what is shown of them; widths in board units. */
export interface NodeText {
  /** One line or two. */
  readonly lines: readonly string[]
  readonly context: string
  readonly labelHalf: number
  readonly contextHalf: number
}

export interface EdgeText {
  readonly label: string
  readonly half: number
}

/** A node as it is drawn. There is one object for each, which commits change in place: edges point at it. */
export interface SceneNode extends BoardNode {
  /** Where it is drawn, in board units: not `at` while it is dragged, or where nobody has placed it. */
  x: number
  y: number
  readonly edges: Set<SceneEdge>
  /** Cut and measured when first drawn large enough; null until then, and after the fonts changed. */
  text: NodeText | null
}

export interface SceneEdge extends BoardEdge {
  readonly source: SceneNode
  readonly target: SceneNode
  text: EdgeText | null
}

export type NodeType = Pick<BoardNode, 'type' | 'typeTitle' | 'group' | 'hue'>

const nodeType = ({ type, typeTitle, group, hue }: NodeType): NodeType => ({ type, typeTitle, group, hue })

/** What is drawn, by id. */
export interface Scene {
  readonly nodes: Map<string, SceneNode>
  readonly edges: Map<string, SceneEdge>
  /** What there is of types of node and of lines. */
  readonly types: Tally<BoardNode, NodeType>
  readonly lines: Tally<BoardEdge, LinkLine>
  /** Ids of the nodes and edges that are selected, whether they are shown or not. */
  selected: ReadonlySet<string>
  /** Ids of the nodes a hand moves just now: the picture is painted without them, and they above it. */
  lifted: ReadonlySet<string>
  look: Look
}

export const emptyScene = (look: Look): Scene => ({
  nodes: new Map(),
  edges: new Map(),
  types: tally(nodeType, ({ type, typeTitle, group, hue }) => `${type} ${group} ${hue} ${typeTitle}`),
  lines: tally(
    ({ line }) => line,
    ({ line }) => line,
  ),
  selected: new Set(),
  lifted: new Set(),
  look,
})

/** Adds a node, or changes the one of this id; its place is given where it lies elsewhere. Constant time. */
export function putNode(scene: Scene, node: BoardNode, [x, y]: readonly [number, number]): SceneNode {
  const held = scene.nodes.get(node.id)
  scene.types.recount(held, node)
  if (held) return Object.assign(held, node, scene.lifted.has(node.id) ? {} : { x, y }, { text: null })
  const added: SceneNode = { ...node, x, y, edges: new Set(), text: null }
  scene.nodes.set(node.id, added)
  return added
}

/** Takes a node away, and the edges at it. Returns the ids of those edges. */
export function dropNode(scene: Scene, id: string): readonly string[] {
  const node = scene.nodes.get(id)
  const edges = [...(node?.edges ?? [])].map(edge => edge.id)
  for (const edge of edges) dropEdge(scene, edge)
  scene.types.recount(node, undefined)
  scene.nodes.delete(id)
  return edges
}

/** Adds an edge, or changes the one of this id. One that lacks an end is not shown; false then. */
export function putEdge(scene: Scene, edge: BoardEdge): boolean {
  const [source, target] = [scene.nodes.get(edge.from), scene.nodes.get(edge.to)]
  const held = scene.edges.get(edge.id)
  if (held && held.source === source && held.target === target) {
    scene.lines.recount(held, edge)
    Object.assign(held, edge, { text: null })
    return true
  }
  if (held) dropEdge(scene, edge.id)
  if (!source || !target) return false
  const added: SceneEdge = { ...edge, source, target, text: null }
  scene.edges.set(edge.id, added)
  scene.lines.recount(undefined, edge)
  source.edges.add(added)
  target.edges.add(added)
  return true
}

export function dropEdge(scene: Scene, id: string): void {
  const edge = scene.edges.get(id)
  if (!edge) return
  edge.source.edges.delete(edge)
  edge.target.edges.delete(edge)
  scene.lines.recount(edge, undefined)
  scene.edges.delete(id)
}

/** Texts are cut to the widths of the fonts that are there now. */
export function forgetTexts({ nodes, edges }: Scene): void {
  for (const node of nodes.values()) node.text = null
  for (const edge of edges.values()) edge.text = null
}
