/** Lays one board out once by each layout and by d3-force, in a process of its own, as it runs in the app: prints JSON. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { usualSettings } from '#renderer/canvas/layouts/layout.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import { placesOf } from '#renderer/canvas/layouts/places.ts'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import { at, graphOf } from '#shared/analysis/graph.ts'
import { seeded } from '../support/random-edits.ts'
import { median } from './measure.ts'

const each = (size: number, of: (node: number) => number) => Float64Array.from({ length: size }, (_, node) => of(node))

function board(size: number): Drawing {
  const random = seeded(size)
  const end = () => Math.floor(random() ** 2 * size)
  const graph = graphOf(
    size,
    Array.from({ length: size * 2 }, () => [end(), end()] as const),
  )
  return {
    graph,
    room: each(graph.from.length, () => 150),
    x: each(size, node => (node % 100) * 200),
    y: each(size, node => Math.floor(node / 100) * 150),
    half: each(size, node => 30 + ((node * 37) % 70)),
    up: each(size, () => 26),
    down: each(size, () => 65),
    fixed: new Uint8Array(size),
  }
}

/** The forces of ours at its usual distance of 150. */
function byD3({ graph, x, y, half }: Drawing): Positions {
  const bodies = Array.from(
    { length: graph.count },
    (_, node): SimulationNodeDatum => ({ x: at(x, node), y: at(y, node) }),
  )
  const links = Array.from(graph.from, (source, link) => ({ source, target: at(graph.to, link) }))
  const middle = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0) / numbers.length
  forceSimulation(bodies)
    .stop()
    .force('link', forceLink(links).distance(150))
    .force('charge', forceManyBody().strength(-900).distanceMax(1800))
    .force('collide', forceCollide((_, node) => Math.hypot(at(half, node), 45.5) * 0.82).iterations(2))
    .force('x', forceX(middle(x)).strength(0.04))
    .force('y', forceY(middle(y)).strength(0.06))
    .tick(300)
  return { x: each(graph.count, node => bodies[node]?.x ?? 0), y: each(graph.count, node => bodies[node]?.y ?? 0) }
}

const lengthOf = ({ graph }: Drawing, { x, y }: Positions) =>
  median(
    Array.from(graph.from, (a, link) =>
      Math.hypot(at(x, a) - at(x, at(graph.to, link)), at(y, a) - at(y, at(graph.to, link))),
    ),
  )

const drawing = board(Number(process.argv[2]))
const done: Record<string, { readonly ms: number; readonly length: number }> = {}

/** Milliseconds of processor, and how long its links came out. */
async function measure(name: string, work: () => Positions | Promise<Positions>): Promise<void> {
  const before = process.cpuUsage()
  const places = await work()
  const { user, system } = process.cpuUsage(before)
  done[name] = { ms: (user + system) / 1000, length: lengthOf(drawing, places) }
}

for (const layout of layouts) await measure(layout.id, () => placesOf(layout, drawing, usualSettings(layout)))
await measure('d3-force', () => byD3(drawing))
process.stdout.write(JSON.stringify(done))
