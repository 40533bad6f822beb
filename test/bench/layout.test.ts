/**
 * Laying out a board: hubs and tails, twice as many links as nodes, from a grid as an import leaves it. Ours, with boxes
 * parted, beside d3-force with the same forces in its usual 300 steps, which parts no boxes; in turn, medians. Edge
 * lengths say which of the two brought linked nodes nearer.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { expect, it } from 'vitest'
import { usualSettings } from '#renderer/canvas/layouts/layout.ts'
import { layouts } from '#renderer/canvas/layouts/list.ts'
import { placesOf } from '#renderer/canvas/layouts/places.ts'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import { at, graphOf } from '#shared/analysis/graph.ts'
import { seeded } from '../support/random-edits.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500] : [1_000, 5_000, 10_000]
/** Of a large board once: the peer takes a minute for it. */
const roundsOf = (size: number) => (size > 1_000 || process.env['BENCH_QUICK'] ? 1 : 3)
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

it.each(sizes)('laying out %i nodes and twice as many links, against d3-force', async size => {
  const drawing = board(size)
  const times = new Map<string, number[]>()
  const lengths: Record<string, number> = {}
  const measure = async (name: string, work: () => Positions) => {
    let places = drawing as Positions
    const took = await timed(() => (places = work()))
    times.set(name, [...(times.get(name) ?? []), took])
    lengths[name] = lengthOf(drawing, places)
  }
  for (let round = 0; round < roundsOf(size); round++) {
    for (const layout of layouts) await measure(layout.id, () => placesOf(layout, drawing, usualSettings(layout)))
    await measure('d3-force', () => byD3(drawing))
  }
  const took = (name: string) => median(times.get(name) ?? [])
  const ratio = took('organic') / took('d3-force')
  report(`laying out ${size} nodes, ms`, {
    ...Object.fromEntries([...times.keys()].map(name => [name, took(name)])),
    'organic by d3-force': ratio,
  })
  report(`median length of links, ${size} nodes`, {
    organic: lengths['organic'] ?? 0,
    'd3-force': lengths['d3-force'] ?? 0,
  })
  expect(ratio).toBeLessThan(1)
})
