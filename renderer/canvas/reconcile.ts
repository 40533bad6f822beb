import type { Core, ElementDefinition, NodeSingular } from 'cytoscape'
import type { BoardEdge, BoardNode } from '#shared/queries/board-view.ts'
import type { BoardPoint } from './free-place.ts'
import { type Scene, sceneEdge, sceneNode } from './scene.ts'

/** What is to be on the canvas: by id, null where it is not to be there. What is not named stays as it is. */
export interface Wanted {
  readonly nodes: ReadonlyMap<string, BoardNode | null>
  readonly edges: ReadonlyMap<string, BoardEdge | null>
}

/** Where a node nobody has placed goes; asked once per node. */
export type PlaceOf = (node: BoardNode) => BoardPoint

/**
 * Makes the canvas show what is wanted, in one batch. Nodes lie where the board's record says and nowhere else; an edge
 * is shown while both its ends are. Removing a node takes its edges along.
 */
export function reconcile(cy: Core, scene: Scene, { nodes, edges }: Wanted, placeOf: PlaceOf): void {
  const gone = [...nodes, ...edges].filter(([, item]) => item === null).map(([id]) => id)
  cy.batch(() => {
    drop(cy, scene, gone)
    const added: ElementDefinition[] = []
    for (const node of nodes.values()) if (node) putNode(scene, node, placeOf, added)
    if (added.length > 0)
      for (const element of cy.add(added).toArray()) scene.handles.set(element.id(), element.nodes()[0] as NodeSingular)
    putEdges(cy, scene, edges)
  })
}

function putNode(scene: Scene, node: BoardNode, placeOf: PlaceOf, added: ElementDefinition[]): void {
  const handle = scene.handles.get(node.id)
  scene.nodes.set(node.id, sceneNode(node, scene.look))
  const [x, y] = node.at ?? placeOf(node)
  if (!handle) {
    added.push({ group: 'nodes', data: { id: node.id }, position: { x, y }, grabbable: !node.locked })
    return
  }
  const at = handle.position()
  if (!handle.grabbed() && (at.x !== x || at.y !== y)) handle.position({ x, y })
  if (node.locked === handle.grabbable()) node.locked ? handle.ungrabify() : handle.grabify()
}

/** Takes nodes, with the edges at them, and edges away. */
function drop(cy: Core, scene: Scene, ids: readonly string[]): void {
  const there = ids.filter(id => scene.nodes.has(id) || scene.edges.has(id))
  if (there.length === 0) return
  const elements = there.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection())
  for (const edge of elements.connectedEdges().toArray()) forgetEdge(scene, edge.id())
  for (const id of there) {
    if (scene.nodes.delete(id)) scene.handles.delete(id)
    else forgetEdge(scene, id)
  }
  cy.remove(elements)
}

function forgetEdge(scene: Scene, id: string): void {
  const edge = scene.edges.get(id)
  if (!edge) return
  scene.edges.delete(id)
  count(scene, edge, -1)
}

function count({ degrees }: Scene, { from, to }: BoardEdge, by: number): void {
  for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + by)
}

/** An edge whose ends changed is put anew; one that lacks an end is not shown. */
function putEdges(cy: Core, scene: Scene, edges: Wanted['edges']): void {
  const added: ElementDefinition[] = []
  const stale: string[] = []
  for (const edge of edges.values()) {
    if (!edge) continue
    const held = scene.edges.get(edge.id)
    const whole = scene.nodes.has(edge.from) && scene.nodes.has(edge.to)
    const same = held?.from === edge.from && held.to === edge.to
    if (held && (!whole || !same)) stale.push(edge.id)
    else if (held) scene.edges.set(edge.id, sceneEdge(edge, scene.look))
    if (whole && !same) added.push({ group: 'edges', data: { id: edge.id, source: edge.from, target: edge.to } })
  }
  drop(cy, scene, stale)
  for (const { data } of added) {
    const edge = edges.get(String(data.id))
    if (!edge) continue
    scene.edges.set(edge.id, sceneEdge(edge, scene.look))
    count(scene, edge, 1)
  }
  if (added.length > 0) cy.add(added)
}
