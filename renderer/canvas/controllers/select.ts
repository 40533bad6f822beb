import type { EventObject } from 'cytoscape'
import { select, windowStore } from '#renderer/state/window-store.ts'
import type { BoardCanvas } from '../board-canvas.ts'

/**
 * Keeps the canvas and the window's selection one: the window's store owns it. Each side writes only what differs, so
 * that no change comes back as an echo. Returns the disposer.
 */
export function keepSelection({ cy, repaint }: BoardCanvas): () => void {
  let told = false

  // a box selects a hundred nodes in a hundred events: the store hears once
  const tell = () => {
    if (told) return
    told = true
    queueMicrotask(() => {
      told = false
      if (cy.destroyed()) return
      const here = new Set(cy.elements(':selected').map(element => element.id()))
      const { selection } = windowStore.getState()
      const kept = selection.filter(id => here.has(id))
      const had = new Set(kept)
      const added = [...here].filter(id => !had.has(id))
      if (added.length > 0 || kept.length < shown(selection).length) select([...kept, ...added])
    })
  }
  const shown = (ids: readonly string[]) => ids.filter(id => cy.getElementById(id).nonempty())

  const take = (selection: readonly string[]) => {
    const wanted = new Set(selection)
    cy.batch(() => {
      for (const element of cy.elements(':selected').toArray()) if (!wanted.has(element.id())) element.unselect()
      for (const id of wanted) cy.getElementById(id).select()
    })
    repaint()
  }
  // selected before it was there: what was just added, or comes back into sight
  const greet = ({ target }: EventObject) => {
    if (windowStore.getState().selection.includes(target.id())) target.select()
  }
  cy.on('select unselect', tell)
  cy.on('add', greet)
  take(windowStore.getState().selection)
  const off = windowStore.subscribe((now, before) => {
    if (now.selection !== before.selection) take(now.selection)
  })
  return () => {
    off()
    cy.off('select unselect', tell)
    cy.off('add', greet)
  }
}
