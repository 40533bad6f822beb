import { openWorker } from '#renderer/work/open-worker.ts'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import { at, type Graph, graphOf, linkBetween } from '#shared/analysis/graph.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { BoardCanvas } from './board-canvas.ts'
import type { Places } from './controllers/drag.ts'
import { type Layout, type Settings, usualSettings } from './layouts/layout.ts'
import type { LayoutMessage, LayoutOrder } from './layouts/layout-worker.ts'
import { lineEnd, radius } from './measures.ts'
import type { Scene } from './scene.ts'
import { edgeText, extentOf } from './texts.ts'

export interface RunningLayout {
  /** Where the nodes that may move are to go; null where it was cancelled. */
  readonly places: Promise<Places | null>
  readonly cancel: () => void
}

/** A board in numbers, and which node each number is. */
export interface NumberedBoard {
  readonly ids: readonly string[]
  readonly drawing: Drawing
}

/**
 * The board as a layout sees it: two or more chosen nodes move and all others stay; else all but the locked move.
 * Numbered by id, so that the same board gives the same layout.
 */
export function numberedBoard({ scene }: BoardCanvas, chosen: readonly string[]): NumberedBoard {
  const only = chosen.length >= 2 ? new Set(chosen) : null
  const nodes = [...scene.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const number = new Map(nodes.map(({ id }, index) => [id, index]))
  const ends = [...scene.edges.values()].map(({ from, to }) => [number.get(from) ?? 0, number.get(to) ?? 0] as const)
  const graph = graphOf(nodes.length, ends)
  const extents = nodes.map(node => extentOf(node, scene.look))
  const drawing: Drawing = {
    graph,
    room: roomOf(graph, scene, ends),
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    half: Float64Array.from(extents, ({ half }) => half),
    up: Float64Array.from(extents, ({ up }) => up),
    down: Float64Array.from(extents, ({ down }) => down),
    fixed: Uint8Array.from(nodes, ({ id, locked }) => (locked || (only !== null && !only.has(id)) ? 1 : 0)),
  }
  return { ids: nodes.map(({ id }) => id), drawing }
}

/** Of links between the same two nodes the longest label counts. */
function roomOf(graph: Graph, { edges, look }: Scene, ends: readonly (readonly [number, number])[]) {
  const room = new Float64Array(graph.from.length)
  for (const [index, edge] of [...edges.values()].entries()) {
    const [from, to] = ends[index] ?? [0, 0]
    const link = linkBetween(graph, from, to)
    const wanted = edgeText(edge, look).half * 2 + 2 * (radius + lineEnd)
    if (link !== undefined) room[link] = Math.max(at(room, link), wanted)
  }
  return room
}

/** Lays out in a worker. Nothing on the board changes until the places are saved. */
export function runLayout(
  layout: Layout,
  { ids, drawing }: NumberedBoard,
  progress: (done: number) => void,
  settings: Settings = usualSettings(layout),
): RunningLayout {
  const { promise, resolve, reject } = Promise.withResolvers<Places | null>()
  const begin = () => new Worker(new URL('./layouts/layout-worker.ts', import.meta.url), { type: 'module' })
  const worker = openWorker<LayoutOrder, LayoutMessage>(begin, {
    hear: message => ('done' in message ? progress(message.done) : resolve(placesById(ids, drawing, message.places))),
    fail: ({ detail }) => reject(new RedThreadError('unexpected', { detail })),
  })
  worker.send({ layout: layout.id, drawing, settings })
  return { places: promise.finally(worker.close), cancel: () => resolve(null) }
}

function placesById(ids: readonly string[], { fixed }: Drawing, { x, y }: Positions): Places {
  const free = ids.map((id, node) => [id, node] as const).filter(([, node]) => at(fixed, node) === 0)
  return Object.fromEntries(free.map(([id, node]) => [id, [at(x, node), at(y, node)] as const]))
}
