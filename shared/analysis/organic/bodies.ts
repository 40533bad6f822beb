import type { Graph } from '../graph.ts'

/** Bodies and the springs between them: the graph itself, or one in which a body stands for many nodes. */
export interface Bodies {
  readonly count: number
  readonly graph: Graph
  readonly x: Float64Array<ArrayBuffer>
  readonly y: Float64Array<ArrayBuffer>
  readonly vx: Float64Array
  readonly vy: Float64Array
  /** How many nodes each stands for. */
  readonly mass: Float64Array
  readonly fixed: Uint8Array
  /** How long each link must be at least. */
  readonly room: Float64Array
  /** Radius of the circle that each keeps free. */
  readonly reach: Float64Array
}

export type BodiesGiven = Omit<Bodies, 'count' | 'vx' | 'vy'>

export const bodiesOf = (given: BodiesGiven): Bodies => ({
  ...given,
  count: given.graph.count,
  vx: new Float64Array(given.graph.count),
  vy: new Float64Array(given.graph.count),
})
