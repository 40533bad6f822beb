import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Layout, LayoutGraph } from './layout.ts'

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly reach: number
}

interface Link extends SimulationLinkDatum<Body> {
  readonly room: number
}

const ticks = 300

/** Linked nodes attract, all others repel, until it rests. Begins where nodes lie, so that what one knows is found again. */
export const organic: Layout = {
  id: 'organic',
  title: 'Organic',
  icon: 'waypoints',
  help: 'Linked nodes come together, clusters come apart.',
  settings: [{ id: 'distance', title: 'Length of links', usual: 150, min: 80, max: 400 }],
  anchored: true,
  place: (graph, settings, progress) => {
    const bodies = graph.nodes.map(bodyOf)
    const simulation = simulationOf(graph, bodies, Number(settings['distance']))
    for (let tick = 0; tick < ticks; tick++) {
      simulation.tick()
      if (tick % 10 === 0) progress(tick / ticks)
    }
    return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]))
  },
}

const bodyOf = ({ id, x, y, half, up, down, fixed }: LayoutGraph['nodes'][number]): Body => ({
  id,
  x,
  y,
  reach: Math.hypot(half, (up + down) / 2) * 0.82,
  ...(fixed ? { fx: x, fy: y } : {}),
})

function simulationOf({ edges }: LayoutGraph, bodies: Body[], distance: number) {
  const links: Link[] = edges.map(([source, target, room = 0]) => ({ source, target, room }))
  const middle = (axis: 'x' | 'y') =>
    bodies.reduce((sum, body) => sum + (body[axis] ?? 0), 0) / Math.max(1, bodies.length)
  return forceSimulation(bodies)
    .stop()
    .force(
      'link',
      forceLink<Body, Link>(links)
        .id(body => body.id)
        .distance(({ room }) => Math.max(distance, room)),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-distance * 6)
        .distanceMax(distance * 12),
    )
    .force('collide', forceCollide<Body>(body => body.reach).iterations(2))
    .force('x', forceX<Body>(middle('x')).strength(0.04))
    .force('y', forceY<Body>(middle('y')).strength(0.06))
}
