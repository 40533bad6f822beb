import cytoscape, { type LayoutOptions } from 'cytoscape'
import { type LayoutGraph, type LayoutPosition, movable } from './layout.ts'

/** Lays out what may move by one of Cytoscape's own layouts, without a window; each node is as large as its disc and texts. */
export function byCytoscape(graph: LayoutGraph, options: LayoutOptions): ReadonlyMap<string, LayoutPosition> {
  const nodes = movable(graph)
  const there = new Set(nodes.map(({ id }) => id))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(wide)', height: 'data(high)' } }],
    elements: {
      nodes: nodes.map(({ id, half, up, down }) => ({ data: { id, wide: half * 2, high: up + down } })),
      edges: graph.edges
        .filter(([from, to]) => there.has(from) && there.has(to))
        .map(([source, target]) => ({ data: { source, target } })),
    },
  })
  cy.layout(options).run()
  const places = nodes.map(({ id, up, down }) => {
    const { x, y } = cy.getElementById(id).position()
    return [id, { x, y: y - (down - up) / 2 }] as const
  })
  cy.destroy()
  return new Map(places)
}
