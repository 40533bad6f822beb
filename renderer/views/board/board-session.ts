import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import type { Feed } from '#renderer/canvas/feed.ts'

/** A board on show: its canvas lives on while another view is in front, so that coming back is at once and the same. */
export interface BoardSession {
  readonly boardId: string
  /** The copy of the case that it follows (Replica). */
  readonly copy: number
  /** The element that holds the canvas; the view takes it in. */
  readonly element: HTMLElement
  readonly canvas: BoardCanvas
  readonly feed: Feed
  readonly end: () => void
}
