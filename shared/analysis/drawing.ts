import type { Graph } from './graph.ts'

/** Where nodes lie, in board units. */
export interface Positions {
  readonly x: Float64Array<ArrayBuffer>
  readonly y: Float64Array<ArrayBuffer>
}

/** A graph as it is drawn: of each node where it lies, how far its disc and label reach, and whether it must stay. */
export interface Drawing extends Positions {
  readonly graph: Graph
  /** To the left and to the right. */
  readonly half: Float64Array<ArrayBuffer>
  readonly up: Float64Array<ArrayBuffer>
  readonly down: Float64Array<ArrayBuffer>
  /** Of each link how far apart its ends must be for its label not to hide it. */
  readonly room: Float64Array<ArrayBuffer>
  /** 1 where it stays exactly, and others keep off it. */
  readonly fixed: Uint8Array<ArrayBuffer>
}

/** Hears how much of the work is done, 0 to 1. */
export type Progress = (done: number) => void
