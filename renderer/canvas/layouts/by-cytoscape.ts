import type { LayoutOptions } from 'cytoscape'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import { at, byDegree } from '#shared/analysis/graph.ts'

/**
 * Lays out by one of Cytoscape's own layouts, without a window; each node is as large as its disc and texts. The library
 * is fetched when it first lays out: the window, which lists the layouts, starts without it.
 */
export async function byCytoscape({ graph, half, up, down }: Drawing, options: LayoutOptions): Promise<Positions> {
  const { default: cytoscape } = await import('cytoscape')
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(wide)', height: 'data(high)' } }],
    elements: {
      nodes: [...byDegree(graph)].map(node => ({
        data: { id: String(node), wide: at(half, node) * 2, high: at(up, node) + at(down, node) },
      })),
      edges: Array.from(graph.from, (from, link) => ({
        data: { source: String(from), target: String(at(graph.to, link)) },
      })),
    },
  })
  cy.layout(options).run()
  const places = Array.from(half, (_, node) => cy.getElementById(String(node)).position())
  cy.destroy()
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }, node) => y - (at(down, node) - at(up, node)) / 2),
  }
}
