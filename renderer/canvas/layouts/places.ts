import type { Drawing, Positions, Progress } from '#shared/analysis/drawing.ts'
import { at, linkBetween, partOfGraph } from '#shared/analysis/graph.ts'
import { separate } from '#shared/analysis/separate.ts'
import type { Layout, Settings } from './layout.ts'

/**
 * What a layout makes of a drawing, ready for the board: nodes around where they lay before, none on another, those that
 * stay exactly where they are.
 */
export async function placesOf(
  layout: Layout,
  drawing: Drawing,
  settings: Settings,
  progress: Progress = () => undefined,
): Promise<Positions> {
  const most: Progress = done => progress(done * 0.9)
  const placed = layout.anchored
    ? await layout.place(drawing, settings, most)
    : await placedAmong(drawing, part => layout.place(part, settings, most))
  return separate(drawing, placed, done => progress(0.9 + done * 0.1))
}

/** Lays out those that may move, and moves the whole of them so that its middle lies where their middle was. */
async function placedAmong(drawing: Drawing, place: (part: Drawing) => Positions | Promise<Positions>) {
  const free = Uint32Array.from(drawing.fixed.keys()).filter(node => at(drawing.fixed, node) === 0)
  const of = (numbers: Float64Array) => Float64Array.from(free, node => at(numbers, node))
  const graph = partOfGraph(drawing.graph, free)
  const between = (link: number) =>
    linkBetween(drawing.graph, at(free, at(graph.from, link)), at(free, at(graph.to, link)))
  const part: Drawing = {
    graph,
    room: Float64Array.from(graph.from, (_, link) => at(drawing.room, between(link) ?? 0)),
    x: of(drawing.x),
    y: of(drawing.y),
    half: of(drawing.half),
    up: of(drawing.up),
    down: of(drawing.down),
    fixed: new Uint8Array(free.length),
  }
  const placed = await place(part)
  const back = (all: Float64Array<ArrayBuffer>, before: Float64Array, now: Float64Array) => {
    const by = middle(before) - middle(now)
    const result = all.slice()
    free.forEach((node, index) => {
      result[node] = at(now, index) + by
    })
    return result
  }
  return { x: back(drawing.x, part.x, placed.x), y: back(drawing.y, part.y, placed.y) }
}

function middle(numbers: Float64Array): number {
  if (numbers.length === 0) return 0
  return (numbers.reduce((a, b) => Math.min(a, b)) + numbers.reduce((a, b) => Math.max(a, b))) / 2
}
