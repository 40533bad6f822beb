import type { Point } from '../edge-shape.ts'

/** A press that has become a movement. */
export interface Drag {
  /** Pixels of the element. */
  readonly to: (point: Point) => void
  /** Keeps what was done, or takes it back. */
  readonly end: (kept: boolean) => void
}
