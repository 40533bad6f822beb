import type { Core } from 'cytoscape'
import { onThemeChange } from '#renderer/ui/tokens.ts'
import styles from './canvas.module.css'
import { changeSignal } from './change-signal.ts'
import { createCytoscape } from './create-cytoscape.ts'
import { takeOver } from './cytoscape-seam.ts'
import { loadFonts, onFontsLoaded, readLook } from './look.ts'
import { forgetWidths } from './measure-text.ts'
import { painter } from './paint/paint.ts'
import { type PlaceOf, reconcile, type Wanted } from './reconcile.ts'
import { emptyScene, type Scene, sceneEdge, sceneNode } from './scene.ts'

/** A board's picture: one Cytoscape, what it draws, and the few things done to it from outside. */
export interface BoardCanvas {
  readonly cy: Core
  readonly scene: Scene
  /** Makes the picture show what is wanted, in one batch. */
  readonly show: (wanted: Wanted, placeOf: PlaceOf) => void
  readonly repaint: () => void
  /** Calls back after every change of what is shown or where it lies; returns the unsubscribe. */
  readonly onChange: (listener: () => void) => () => void
  readonly destroy: () => void
}

/** Cytoscape gets an element of its own inside this one, so that controllers can hear a press before it does. */
export function createBoardCanvas(element: HTMLElement): BoardCanvas {
  const container = document.createElement('div')
  element.classList.add(styles['picture'] ?? '')
  container.classList.add(styles['picture'] ?? '')
  element.append(container)
  const cy = createCytoscape(container)
  const scene = emptyScene(readLook())
  const repaint = () => void (cy.destroyed() || cy.forceRender())
  const brush = painter(scene, repaint)
  takeOver(cy, scene, brush)
  const changed = changeSignal()
  const restyle = () => {
    scene.look = readLook()
    brush.forget()
    remeasure(scene)
    repaint()
  }
  void loadFonts(scene.look)
  const offFonts = onFontsLoaded(() => {
    forgetWidths()
    restyle()
  })
  const offTheme = onThemeChange(restyle)
  cy.on('free', changed.tell)
  return {
    cy,
    scene,
    repaint,
    show: (wanted, placeOf) => {
      reconcile(cy, scene, wanted, placeOf)
      repaint()
      changed.tell()
    },
    onChange: changed.listen,
    destroy: () => {
      offTheme()
      offFonts()
      changed.end()
      cy.destroy()
    },
  }
}

/** Texts are cut to widths of the font that is there now. */
function remeasure(scene: Scene): void {
  for (const [id, node] of scene.nodes) scene.nodes.set(id, sceneNode(node, scene.look))
  for (const [id, edge] of scene.edges) scene.edges.set(id, sceneEdge(edge, scene.look))
}
