import type { Box } from '#shared/analysis/boxes.ts'
import type { BoardCanvas } from '../board-canvas.ts'
import type { BoardPoint } from '../free-place.ts'
import { radius } from '../measures.ts'
import type { Scene } from '../scene.ts'
import { widestExtent } from '../texts.ts'
import { extentOfView, onElement, toBoard, type View, type Viewport, zoomLimits } from '../view.ts'

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
export function watchViewport({ element, view }: BoardCanvas, ground: HTMLElement, zoomed: (zoom: number) => void) {
  let last = 0
  const follow = ({ zoom, panX, panY }: View) => {
    let step = grid * zoom
    while (step < fewestPixels) step *= 2
    ground.style.backgroundSize = `${step}px ${step}px`
    ground.style.backgroundPosition = `${panX}px ${panY}px`
    if (zoom !== last) zoomed(zoom)
    last = zoom
  }
  const measure = () => view.set({ width: element.clientWidth, height: element.clientHeight })
  const resized = new ResizeObserver(measure)
  resized.observe(element)
  measure()
  const off = view.onMove(follow)
  follow(view.now())
  return () => {
    resized.disconnect()
    off()
  }
}

/** Shows all nodes, or these, with their labels, as large as they fit. Moves nothing but the view. */
export function fitView({ view, scene }: Pick<BoardCanvas, 'view' | 'scene'>, ids?: Iterable<string>): void {
  const box = boundsOf(scene, ids)
  if (box) fitBox(view, box, hasCorner(scene, view.now()))
}

/** The same for places whose nodes are still to come, so that the picture does not jump when they do. */
export const fitPlaces = (view: Viewport, places: readonly BoardPoint[]): void =>
  fitBox(view, boxAround(places.map(([x, y]) => ({ x, y }))))

/** The box as large as it fits, clear of the legend below and of the map in the corner. */
function fitBox(view: Viewport, box: Box, underMap: (fitted: Fitted) => boolean = () => false): void {
  if (view.now().width === 0) return
  const [whole, ...clear] = [
    fitWithin(view.now(), box, 0, 0),
    fitWithin(view.now(), box, mapHeight, 0),
    fitWithin(view.now(), box, 0, mapWidth),
  ] as [Fitted, Fitted, Fitted]
  const best = underMap(whole) ? clear.sort((a, b) => b.zoom - a.zoom)[0] : whole
  if (best) view.set(best)
}

type Fitted = Pick<View, 'zoom' | 'panX' | 'panY'>

function fitWithin(view: View, box: Box, top: number, right: number): Fitted {
  const [width, height] = [view.width - fitPadding * 2 - right, view.height - fitPadding - legendHeight - top]
  const room = Math.min(width / (box.x2 - box.x1), height / (box.y2 - box.y1))
  const zoom = Math.min(closestFit, Math.max(zoomLimits.min, room))
  return {
    zoom,
    panX: fitPadding + width / 2 - ((box.x1 + box.x2) / 2) * zoom,
    panY: fitPadding + top + height / 2 - ((box.y1 + box.y2) / 2) * zoom,
  }
}

/** Whether a node would lie in the top right corner, where the map is. */
const hasCorner =
  ({ nodes }: Scene, { width }: View) =>
  ({ zoom, panX, panY }: Fitted) =>
    nodes.values().some(({ x, y }) => {
      const reach = radius * zoom
      return x * zoom + panX > width - mapWidth - reach && y * zoom + panY < mapHeight + reach
    })

/** Around nodes and the widest labels they may have; null where there are none. */
export function boundsOf({ nodes }: Scene, ids?: Iterable<string>): Box | null {
  const some = ids ? [...ids].flatMap(id => nodes.get(id) ?? []) : nodes.values()
  const box = boxAround(some)
  return box.x1 <= box.x2 ? box : null
}

function boxAround(points: Iterable<{ readonly x: number; readonly y: number }>): Box {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    if (x < x1) x1 = x
    if (x > x2) x2 = x
    if (y < y1) y1 = y
    if (y > y2) y2 = y
  }
  const { half, up, down } = widestExtent
  return { x1: x1 - half, y1: y1 - up, x2: x2 + half, y2: y2 + down }
}

/** Brings a node into view where it is not, by the least move. */
export function reveal({ view, scene }: BoardCanvas, id: string): void {
  const node = scene.nodes.get(id)
  if (!node) return
  const { width, height } = view.now()
  const { x, y } = onElement(view.now(), node)
  const edge = 90
  const shift = (at: number, size: number) => (at < edge ? edge - at : at > size - edge ? size - edge - at : 0)
  view.panBy(shift(x, width), shift(y, height))
}

/** What of the view lies under the panels around it, in board units. Those panels say so by `data-over-board`. */
export function covered({ element, view }: BoardCanvas): readonly Box[] {
  const { x, y } = element.getBoundingClientRect()
  return [...document.querySelectorAll('[data-over-board]')].map(panel => {
    const box = panel.getBoundingClientRect()
    const [a, b] = [
      toBoard(view.now(), { x: box.left - x, y: box.top - y }),
      toBoard(view.now(), { x: box.right - x, y: box.bottom - y }),
    ]
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y }
  })
}

/** The board point in the middle of the view. */
export function middleOfView({ view }: BoardCanvas): BoardPoint {
  const { x1, x2, y1, y2 } = extentOfView(view.now())
  return [Math.round((x1 + x2) / 2), Math.round((y1 + y2) / 2)]
}
