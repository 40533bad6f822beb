import type { Core, Position } from 'cytoscape'
import type { BoardCanvas } from '../board-canvas.ts'
import { zoomLimits } from '../create-cytoscape.ts'
import type { BoardPoint } from '../free-place.ts'
import { radius } from '../measures.ts'
import type { Box } from '../paint/boxes.ts'
import { extentOf, type Scene } from '../scene.ts'

/** Between the dots of the ground, in board units; doubled until they are far enough apart on the screen. */
const grid = 24
const fewestPixels = 15
const fitPadding = 36
const legendHeight = 64
const mapWidth = 150
const mapHeight = 106
/** A small picture is not blown up beyond its size. */
const closestFit = 1.15

/** Tells the zoom, and moves the dotted ground along with the picture. Returns the disposer. */
export function watchViewport({ cy }: BoardCanvas, ground: HTMLElement, zoomed: (zoom: number) => void): () => void {
  let last = 0
  const follow = () => {
    const { x, y } = cy.pan()
    const zoom = cy.zoom()
    let step = grid * zoom
    while (step < fewestPixels) step *= 2
    ground.style.backgroundSize = `${step}px ${step}px`
    ground.style.backgroundPosition = `${x}px ${y}px`
    if (zoom !== last) zoomed(zoom)
    last = zoom
  }
  const resized = new ResizeObserver(() => cy.resize())
  const container = cy.container()
  if (container) resized.observe(container)
  cy.on('viewport', follow)
  follow()
  return () => {
    resized.disconnect()
    cy.off('viewport', follow)
  }
}

/** Shows all nodes, or these, with their labels, as large as they fit. Moves nothing but the view. */
export function fitView({ cy, scene }: Pick<BoardCanvas, 'cy' | 'scene'>, ids?: readonly string[]): void {
  const box = boundsOf(cy, scene, ids)
  if (box) fitBox(cy, box, hasCorner({ cy, scene }))
}

/** The same for places whose nodes are still to come, so that the picture does not jump when they do. */
export function fitPlaces(cy: Core, places: readonly BoardPoint[]): void {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
  fitBox(cy, { x1: least(xs) - 75, y1: least(ys) - radius, x2: most(xs) + 75, y2: most(ys) + radius * 2.4 })
}

// spreading 100,000 numbers into Math.min would overflow the stack
const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity)

/** The box as large as it fits, clear of the legend below and of the map in the corner. */
function fitBox(cy: Core, box: Box, underMap: (zoom: number, pan: Position) => boolean = () => false): void {
  if (cy.width() === 0) return
  const [whole, ...clear] = [
    fitWithin(cy, box, 0, 0),
    fitWithin(cy, box, mapHeight, 0),
    fitWithin(cy, box, 0, mapWidth),
  ]
  const best = whole && underMap(whole.zoom, whole.pan) ? clear.sort((a, b) => b.zoom - a.zoom)[0] : whole
  if (best) cy.viewport(best)
}

function fitWithin(cy: Core, box: Box, top: number, right: number) {
  const [width, height] = [cy.width() - fitPadding * 2 - right, cy.height() - fitPadding - legendHeight - top]
  const room = Math.min(width / (box.x2 - box.x1), height / (box.y2 - box.y1))
  const zoom = Math.min(closestFit, Math.max(zoomLimits.min, room))
  const pan = {
    x: fitPadding + width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: fitPadding + top + height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  }
  return { zoom, pan }
}

/** Whether a node would lie in the top right corner, where the map is. */
const hasCorner =
  ({ cy, scene }: Pick<BoardCanvas, 'cy' | 'scene'>) =>
  (zoom: number, pan: Position) =>
    [...scene.nodes.values()].some(node => {
      const { x, y } = cy.getElementById(node.id).position()
      return x * zoom + pan.x > cy.width() - mapWidth - radius * zoom && y * zoom + pan.y < mapHeight + radius * zoom
    })

/** Around nodes and their labels; null where there are none. */
export function boundsOf(cy: Core, scene: Scene, ids?: readonly string[]) {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const id of ids ?? scene.nodes.keys()) {
    const node = scene.nodes.get(id)
    if (!node) continue
    const { x, y } = cy.getElementById(id).position()
    const { half, up, down } = extentOf(node)
    ;[x1, y1] = [Math.min(x1, x - half), Math.min(y1, y - up)]
    ;[x2, y2] = [Math.max(x2, x + half), Math.max(y2, y + down)]
  }
  return x1 <= x2 ? { x1, y1, x2, y2 } : null
}

/** Zooms about the middle of the view. */
export function zoomTo(cy: Core, zoom: number): void {
  const level = Math.min(zoomLimits.max, Math.max(zoomLimits.min, zoom))
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
}

/** Brings a node into view where it is not, by the least move. */
export function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id)
  if (node.empty()) return
  const { x, y } = node.renderedPosition()
  const edge = 90
  const shift = (at: number, size: number) => (at < edge ? edge - at : at > size - edge ? size - edge - at : 0)
  const by = { x: shift(x, cy.width()), y: shift(y, cy.height()) }
  if (by.x !== 0 || by.y !== 0) cy.panBy(by)
}

/** What of the view lies under the panels around it, in board units. Those panels say so by `data-over-board`. */
export function covered(cy: Core): readonly Box[] {
  const container = cy.container()
  if (!container) return []
  const { x, y } = container.getBoundingClientRect()
  const [zoom, pan] = [cy.zoom(), cy.pan()]
  return [...document.querySelectorAll('[data-over-board]')].map(panel => {
    const box = panel.getBoundingClientRect()
    const across = (at: number) => (at - x - pan.x) / zoom
    const down = (at: number) => (at - y - pan.y) / zoom
    return { x1: across(box.left), y1: down(box.top), x2: across(box.right), y2: down(box.bottom) }
  })
}

/** The board point in the middle of the view. */
export function middleOfView(cy: Core): readonly [number, number] {
  const { x1, x2, y1, y2 } = cy.extent()
  return [Math.round((x1 + x2) / 2), Math.round((y1 + y2) / 2)]
}
