import { RedThreadError } from '#shared/errors.ts'
import type { BoardCanvas } from './board-canvas.ts'
import type { Places } from './controllers/drag.ts'
import { type Layout, type LayoutGraph, type LayoutPosition, type Settings, usualSettings } from './layouts/layout.ts'
import type { LayoutNews, LayoutOrder } from './layouts/worker.ts'
import { lineEnd, radius } from './measures.ts'
import { edgeText, extentOf } from './texts.ts'

export interface RunningLayout {
  /** Where the nodes are to go; null where it was cancelled. */
  readonly places: Promise<Places | null>
  readonly cancel: () => void
}

/** The board as a layout sees it: two or more chosen nodes move and all others stay; else all but the locked move. */
export function layoutGraph({ scene }: BoardCanvas, chosen: readonly string[]): LayoutGraph {
  const only = chosen.length >= 2 ? new Set(chosen) : null
  const nodes = [...scene.nodes.values()].map(node => {
    const { id, x, y } = node
    return { id, x, y, ...extentOf(node, scene.look), fixed: node.locked || (only !== null && !only.has(node.id)) }
  })
  const edges = [...scene.edges.values()].map(edge => {
    const { from, to } = edge
    return [from, to, edgeText(edge, scene.look).half * 2 + 2 * (radius + lineEnd)] as const
  })
  return { nodes, edges }
}

/** Lays out in a worker. Nothing on the board changes until the places are saved. */
export function runLayout(
  layout: Layout,
  graph: LayoutGraph,
  progress: (done: number) => void,
  settings: Settings = usualSettings(layout),
): RunningLayout {
  const worker = new Worker(new URL('./layouts/worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Places | null>()
  worker.onmessage = ({ data }: MessageEvent<LayoutNews>) => {
    if ('done' in data) progress(data.done)
    else if ('places' in data) resolve(asPlaces(data.places))
    else reject(new RedThreadError('unexpected', { detail: data.failed }))
  }
  worker.onerror = event => reject(new RedThreadError('unexpected', { detail: event.message }))
  worker.postMessage({ layout: layout.id, graph, settings } satisfies LayoutOrder)
  return { places: promise.finally(() => worker.terminate()), cancel: () => resolve(null) }
}

const asPlaces = (places: ReadonlyMap<string, LayoutPosition>): Places =>
  Object.fromEntries([...places].map(([id, { x, y }]) => [id, [x, y] as const]))
