import { windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import { wheelZooms } from '../notched.ts'
import { elementPoint } from './point.ts'

const pixelsOfLine = 16
/** One notch zooms by a quarter; pinching follows the fingers. */
const mostAtOnce = 24
const rate = 0.01

/**
 * Two fingers move the board, pinching (which comes as a turn with Ctrl) zooms, as in maps and drawing programs. A wheel
 * with notches zooms, with Shift moves to the side, or does what the settings say. Returns the disposer.
 */
export function watchWheel({ view, element }: BoardCanvas): () => void {
  const zooms = wheelZooms()
  const turn = (event: WheelEvent) => {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsOfLine : 1
    const [x, y] = [event.deltaX * unit, event.deltaY * unit]
    const chosen = windowStore.getState().settings.wheel
    const zoom = zooms(event, event.timeStamp)
    if (event.ctrlKey || event.metaKey) return zoomBy(y, event)
    if (event.shiftKey) return view.panBy(-(x || y), 0)
    if (chosen === 'zoom' || (chosen === 'auto' && zoom)) return zoomBy(y, event)
    view.panBy(-x, -y)
  }
  const zoomBy = (turned: number, event: MouseEvent) => {
    const factor = Math.exp(-Math.max(-mostAtOnce, Math.min(mostAtOnce, turned)) * rate)
    view.zoomTo(view.now().zoom * factor, elementPoint(element, event))
  }
  element.addEventListener('wheel', turn, { passive: false })
  return () => element.removeEventListener('wheel', turn)
}
