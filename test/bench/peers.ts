/** Libraries that draw networks, each as its manual says it is fastest, and what runs in a page to draw with it. */
export interface Drawing {
  readonly nodes: readonly { id: string; label: string; at: readonly [x: number, y: number] }[]
  readonly edges: readonly { id: string; from: string; to: string; label: string }[]
}

interface Peer {
  /** The module whose text makes a global in the page. */
  readonly script: string
  /** A function of the drawing as JSON text: draws it into `#board` and answers with the ms until it is painted. */
  readonly draw: string
}

export const peers: Readonly<Record<string, Peer>> = {
  'vis-network': {
    script: 'vis-network/standalone/umd/vis-network.min.js',
    draw: `async text => {
      const start = performance.now()
      const { nodes, edges } = JSON.parse(text)
      const network = new vis.Network(
        document.getElementById('board'),
        {
          nodes: nodes.map(({ id, label, at: [x, y] }) => ({ id, label, x, y })),
          edges,
        },
        {
          physics: false,
          layout: { improvedLayout: false },
          interaction: { dragNodes: false },
          nodes: { shape: 'dot', size: 20 },
          edges: { smooth: false, arrows: 'to' },
        },
      )
      await new Promise(done => network.once('afterDrawing', done))
      network.fit()
      await new Promise(done => network.once('afterDrawing', done))
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return performance.now() - start
    }`,
  },
  'cytoscape, tuned': {
    script: 'cytoscape/dist/cytoscape.min.js',
    draw: `async text => {
      const start = performance.now()
      const { nodes, edges } = JSON.parse(text)
      const label = { label: 'data(label)', 'font-size': 12, 'min-zoomed-font-size': 8 }
      const drawn = cytoscape({
        container: document.getElementById('board'),
        elements: [
          ...nodes.map(({ id, label, at: [x, y] }) => ({ data: { id, label }, position: { x, y } })),
          ...edges.map(({ id, from, to, label }) => ({ data: { id, source: from, target: to, label } })),
        ],
        style: [
          { selector: 'node', style: { width: 40, height: 40, ...label } },
          { selector: 'edge', style: { width: 1, 'curve-style': 'straight', 'target-arrow-shape': 'triangle', ...label } },
        ],
        layout: { name: 'preset', fit: true },
        textureOnViewport: true,
        hideEdgesOnViewport: true,
        pixelRatio: 1,
        autoungrabify: true,
      })
      await new Promise(done => drawn.one('render', done))
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      return performance.now() - start
    }`,
  },
}
