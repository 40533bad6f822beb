import cytoscape, { type Core, type StylesheetJsonBlock } from 'cytoscape'
import { radius } from './measures.ts'

/** How things look and where they are hit is ours (cytoscape-seam.ts): here they need only be there. */
const shapes: StylesheetJsonBlock[] = [
  { selector: 'node', style: { width: radius * 2, height: radius * 2 } },
  { selector: 'edge', style: { width: 1, 'curve-style': 'haystack', 'haystack-radius': 0 } },
  {
    selector: 'core',
    style: {
      'active-bg-opacity': 0,
      'active-bg-color': '#000',
      'active-bg-size': 0,
      'selection-box-color': '#c1272d',
      'selection-box-opacity': 0.1,
      'selection-box-border-color': '#c1272d',
      'selection-box-border-width': 1,
      'outside-texture-bg-color': '#000',
      'outside-texture-bg-opacity': 0,
    },
  },
]

export const zoomLimits = { min: 0.04, max: 4 } as const

/** The one Cytoscape of a board. It is created once; commits change it, nothing rebuilds it. */
export function createCytoscape(container: HTMLElement): Core {
  forbidStyleTag()
  const cy = cytoscape({
    container,
    minZoom: zoomLimits.min,
    maxZoom: zoomLimits.max,
    layout: { name: 'preset' },
    boxSelectionEnabled: true,
    selectionType: 'single',
  })
  // its own rules go: with the one for what is selected, selecting a thousand nodes works out styles nobody sees
  cy.style().clear().append(shapes).update()
  return cy
}

/**
 * Cytoscape writes a style tag into the page unless one of this id is there; our content policy would refuse it. An
 * empty element takes its place, and canvas.module.css has its one rule.
 */
function forbidStyleTag(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const stand = document.createElement('meta')
  stand.id = id
  document.head.append(stand)
}
