import type { Core, ElementDefinition, NodeSingular } from 'cytoscape'
import type { BoardEdge, BoardNode } from '#shared/queries/board-view.ts'
import { bendOf } from './edge-shape.ts'
import type { Place } from './free-place.ts'
import { type Scene, sceneEdge, sceneNode } from './scene.ts'

/** What is to be on the canvas: by id, null where it is not to be there. What is not named stays as it is. */
export interface Wanted {
  readonly nodes: ReadonlyMap<string, BoardNode | null>
  readonly edges: ReadonlyMap<string, BoardEdge | null>
}

/** Where a node nobody has placed goes; asked once per node. */
export type PlaceOf = (node: BoardNode) => Place

/**
 * Makes the canvas show what is wanted, in one batch. Nodes lie where the board's record says and nowhere else; an edge
 * is shown while both its ends are. Removing a node takes its edges along.
 */
export function reconcile(cy: Core, scene: Scene, { nodes, edges }: Wanted, placeOf: PlaceOf): void {
  cy.batch(() => {
    const added: ElementDefinition[] = []
    for (const [id, edge] of edges) if (!edge) dropEdge(cy, scene, id)
    for (const [id, node] of nodes) {
      if (node) putNode(cy, scene, node, placeOf, added)
      else dropNode(cy, scene, id)
    }
    if (added.length > 0) cy.add(added)
    const lines: ElementDefinition[] = []
    for (const edge of edges.values()) if (edge) putEdge(cy, scene, edge, lines)
    if (lines.length > 0) cy.add(lines)
  })
}

function putNode(cy: Core, scene: Scene, node: BoardNode, placeOf: PlaceOf, added: ElementDefinition[]): void {
  const held = scene.nodes.has(node.id)
  scene.nodes.set(node.id, sceneNode(node, scene.look))
  const [x, y] = node.at ?? placeOf(node)
  if (!held) {
    added.push({ group: 'nodes', data: { id: node.id }, position: { x, y }, grabbable: !node.locked })
    return
  }
  const element = cy.getElementById(node.id) as NodeSingular
  if (!element.grabbed() && moved(element, x, y)) element.position({ x, y })
  if (node.locked === element.grabbable()) node.locked ? element.ungrabify() : element.grabify()
}

const moved = (element: NodeSingular, x: number, y: number) => {
  const at = element.position()
  return at.x !== x || at.y !== y
}

function dropNode(cy: Core, scene: Scene, id: string): void {
  if (!scene.nodes.delete(id)) return
  const element = cy.getElementById(id) as NodeSingular
  for (const edge of element.connectedEdges().toArray()) forgetEdge(scene, edge.id())
  element.remove()
}

function dropEdge(cy: Core, scene: Scene, id: string): void {
  if (forgetEdge(scene, id)) cy.getElementById(id).remove()
}

function forgetEdge(scene: Scene, id: string): boolean {
  const edge = scene.edges.get(id)
  if (!edge) return false
  scene.edges.delete(id)
  count(scene, edge, -1)
  return true
}

function count({ degrees }: Scene, { from, to }: BoardEdge, by: number): void {
  for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + by)
}

/** An edge whose ends or whose way changed is put anew: Cytoscape fixes both when it is added. */
function putEdge(cy: Core, scene: Scene, edge: BoardEdge, added: ElementDefinition[]): void {
  if (!scene.nodes.has(edge.from) || !scene.nodes.has(edge.to)) return dropEdge(cy, scene, edge.id)
  const held = scene.edges.get(edge.id)
  const selected = held !== undefined && cy.getElementById(edge.id).selected()
  const same = held && held.from === edge.from && held.to === edge.to && held.lane === edge.lane
  if (!same) dropEdge(cy, scene, edge.id)
  scene.edges.set(edge.id, sceneEdge(edge, scene.look))
  if (same) return
  count(scene, edge, 1)
  const bend = bendOf(edge)
  const way = edge.from === edge.to ? { loop: true } : bend === 0 ? {} : { bend }
  added.push({ group: 'edges', data: { id: edge.id, source: edge.from, target: edge.to, ...way }, selected })
}
