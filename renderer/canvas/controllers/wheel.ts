import { windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import { zoomLimits } from '../create-cytoscape.ts'
import { wheelZooms } from '../notched.ts'

const pixelsOfLine = 16
/** One notch zooms by a quarter; pinching follows the fingers. */
const mostAtOnce = 24
const rate = 0.01

/**
 * Two fingers move the board, pinching (which comes as a turn with Ctrl) zooms, as in maps and drawing programs. A wheel
 * with notches zooms, with Shift moves to the side, or does what the settings say. Returns the disposer.
 */
export function watchWheel({ cy }: BoardCanvas, element: HTMLElement): () => void {
  const zooms = wheelZooms()
  const turn = (event: WheelEvent) => {
    event.preventDefault()
    // Cytoscape, which listens below, would zoom whatever it is
    event.stopPropagation()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsOfLine : 1
    const [x, y] = [event.deltaX * unit, event.deltaY * unit]
    const chosen = windowStore.getState().settings.wheel
    const zoom = zooms(event, event.timeStamp)
    if (event.ctrlKey || event.metaKey) return zoomBy(y, event)
    if (event.shiftKey) return void cy.panBy({ x: -(x || y), y: 0 })
    if (chosen === 'zoom' || (chosen === 'auto' && zoom)) return zoomBy(y, event)
    cy.panBy({ x: -x, y: -y })
  }
  const zoomBy = (turned: number, event: MouseEvent) => {
    const box = element.getBoundingClientRect()
    const factor = Math.exp(-Math.max(-mostAtOnce, Math.min(mostAtOnce, turned)) * rate)
    const level = Math.min(zoomLimits.max, Math.max(zoomLimits.min, cy.zoom() * factor))
    cy.zoom({ level, renderedPosition: { x: event.clientX - box.x, y: event.clientY - box.y } })
  }
  element.addEventListener('wheel', turn, { capture: true, passive: false })
  return () => element.removeEventListener('wheel', turn, { capture: true })
}
