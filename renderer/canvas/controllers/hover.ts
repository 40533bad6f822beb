import { withMarksNamed } from '#shared/model/turning-marks.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import { hit } from '../hit.ts'
import { boardPoint } from './point.ts'

/** A label or context that was cut is told whole where the pointer rests on it. Returns the disposer. */
export function watchHover({ cy, scene }: BoardCanvas, element: HTMLElement): () => void {
  const tell = (event: MouseEvent) => {
    if (event.buttons !== 0) return
    const [id = ''] = hit(scene, boardPoint({ cy }, element, event), 6 / cy.zoom())
    const node = scene.nodes.get(id)
    const cut = node && (node.labelLines.join(' ') !== withMarksNamed(node.label) || node.shownContext !== node.context)
    const whole = cut ? [node.label, node.context] : [wholeEdge(id)]
    const title = withMarksNamed(whole.filter(Boolean).join('\n'))
    if (element.title !== title) element.title = title
  }
  const wholeEdge = (id: string) => {
    const edge = scene.edges.get(id)
    return edge && edge.shownLabel !== edge.label ? edge.label : ''
  }
  element.addEventListener('mousemove', tell)
  return () => element.removeEventListener('mousemove', tell)
}
