import { withMarksNamed } from '#shared/model/turning-marks.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import { hit } from '../hit.ts'
import { edgeText, nodeText } from '../texts.ts'
import { boardPoint } from './point.ts'

/** A label or context that was cut is told whole where the pointer rests on it. Returns the disposer. */
export function watchHover(canvas: BoardCanvas): () => void {
  const { element, scene, view } = canvas
  const tell = (event: MouseEvent) => {
    if (event.buttons !== 0) return
    const [id = ''] = hit(scene, boardPoint(canvas, event), 6 / view.now().zoom)
    const node = scene.nodes.get(id)
    const text = node && nodeText(node, scene.look)
    const cut = text && (text.lines.join(' ') !== withMarksNamed(node.label) || text.context !== node.context)
    const whole = cut ? [node.label, node.context] : [wholeEdge(id)]
    const title = withMarksNamed(whole.filter(Boolean).join('\n'))
    if (element.title !== title) element.title = title
  }
  const wholeEdge = (id: string) => {
    const edge = scene.edges.get(id)
    return edge && edgeText(edge, scene.look).label !== edge.label ? edge.label : ''
  }
  element.addEventListener('mousemove', tell)
  return () => element.removeEventListener('mousemove', tell)
}
