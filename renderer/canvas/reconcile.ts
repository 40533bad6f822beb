import type { BoardEdge, BoardNode } from '#shared/queries/board-view.ts'
import type { BoardPoint } from './free-place.ts'
import { dropEdge, dropNode, putEdge, putNode, type Scene } from './scene.ts'

/** What is to be on the canvas: by id, null where it is not to be there. What is not named stays as it is. */
export interface Wanted {
  readonly nodes: ReadonlyMap<string, BoardNode | null>
  readonly edges: ReadonlyMap<string, BoardEdge | null>
}

/** Where a node nobody has placed goes; asked once per node. */
export type PlaceOf = (node: BoardNode) => BoardPoint

/**
 * Makes the scene hold what is wanted. Nodes lie where the board's record says and nowhere else; an edge is shown while
 * both its ends are. Removing a node takes its edges along. Time grows with what is wanted, not with the board.
 */
export function reconcile(scene: Scene, { nodes, edges }: Wanted, placeOf: PlaceOf): void {
  for (const [id, node] of nodes) {
    if (node) putNode(scene, node, node.at ?? placeOf(node))
    else dropNode(scene, id)
  }
  for (const [id, edge] of edges) {
    if (edge) putEdge(scene, edge)
    else dropEdge(scene, id)
  }
}
