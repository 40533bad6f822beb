import type { EventObject, NodeSingular } from 'cytoscape'
import type { BoardCanvas } from '../board-canvas.ts'
import type { BoardPoint } from '../free-place.ts'

export type Places = Readonly<Record<string, BoardPoint>>

/** To a tenth of a unit: less than can be seen, and the journal stays readable. */
export const placeOf = (node: NodeSingular): BoardPoint => {
  const { x, y } = node.position()
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

/** A drag is told once, at its end, with every node that was moved along. Returns the disposer. */
export function watchDrags({ cy, scene }: BoardCanvas, moved: (places: Places) => void): () => void {
  const end = ({ target }: EventObject) => {
    const held = target as NodeSingular
    const together = held.selected() ? cy.nodes(':selected').toArray() : [held]
    const places = together
      .filter(node => node.grabbable())
      .map(node => [node.id(), placeOf(node as NodeSingular)] as const)
      .filter(([id, [x, y]]) => {
        const at = scene.nodes.get(id)?.at
        return !at || at[0] !== x || at[1] !== y
      })
    if (places.length > 0) moved(Object.fromEntries(places))
  }
  cy.on('dragfreeon', 'node', end)
  return () => void cy.off('dragfreeon', 'node', end)
}
