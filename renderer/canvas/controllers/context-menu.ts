import type { EventObject } from 'cytoscape'
import type { BoardCanvas } from '../board-canvas.ts'
import type { Spot } from './node-at.ts'

/**
 * Asks for a menu where the right button is pressed: for a node or edge (which is selected, unless it is already), or
 * for the empty board (null). Returns the disposer.
 */
export function watchMenu({ cy }: BoardCanvas, asked: (id: string | null, spot: Spot) => void): () => void {
  const open = ({ target, originalEvent }: EventObject) => {
    originalEvent.preventDefault()
    const empty = target === cy
    if (!empty && !target.selected()) {
      cy.elements(':selected').unselect()
      target.select()
    }
    asked(empty ? null : target.id(), { x: originalEvent.clientX, y: originalEvent.clientY })
  }
  const noMenu = (event: Event) => event.preventDefault()
  const container = cy.container()
  container?.addEventListener('contextmenu', noMenu)
  cy.on('cxttap', open)
  return () => {
    container?.removeEventListener('contextmenu', noMenu)
    cy.off('cxttap', open)
  }
}
