import type { Progress } from '../drawing.ts'
import { at, degree } from '../graph.ts'
import { createGrid } from '../grid.ts'
import type { Bodies } from './bodies.ts'
import { createQuadtree, fill } from './quadtree.ts'
import { repel } from './repel.ts'

const steps = 150
/** How strongly forces work at first, where nothing is sorted yet and where only neighbours are; and at the end. */
const [hot, warm, cold] = [1, 0.35, 0.005]
/** What is kept of a body's speed from step to step. */
const momentum = 0.6
/** Towards the middle, so that parts without a link do not drift away; more in height, as windows are wide. */
const pull = { x: 0.04, y: 0.06 } as const

export interface Level {
  /** Nothing was sorted before. */
  readonly isFirst: boolean
  /** Its bodies are the nodes themselves, whose circles are to part. */
  readonly isFinest: boolean
}

/** Moves bodies by the forces between them until they rest, ever more slowly. O(steps · bodies · log bodies). */
export function settle(bodies: Bodies, distance: number, { isFirst, isFinest }: Level, progress: Progress): void {
  const { count, mass } = bodies
  if (count === 0) return
  disturb(bodies)
  const [tree, grid, near] = [createQuadtree(count), createGrid(count), new Int32Array(count)]
  const middle = { x: mean(bodies.x), y: mean(bodies.y) }
  const scale = Math.sqrt(mean(mass))
  const widest = bodies.reach.reduce((a, b) => Math.max(a, b), 1) * 2
  const begin = isFirst ? hot : warm
  for (let step = 0; step < steps; step++) {
    const heat = begin * (cold / begin) ** (step / steps)
    fill(tree, bodies.x, bodies.y, mass)
    repel(bodies, tree, distance * 6 * heat, distance * 12 * scale)
    attract(bodies, distance, heat)
    move(bodies, middle, heat, distance * 4 * scale)
    if (isFinest) {
      grid.fill(bodies.x, bodies.y, widest)
      for (let body = 0; body < count; body++) keepApart(bodies, body, near, grid.after(body, near))
    }
    if (step % 10 === 0) progress(step / steps)
  }
}

const mean = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0) / numbers.length

/** Bodies in one place would have no direction to part in: each goes a little its own way, always the same one. */
function disturb({ count, x, y, fixed }: Bodies): void {
  for (let body = 0; body < count; body++) {
    if (at(fixed, body) === 1) continue
    const angle = body * 2.399963
    x[body] = at(x, body) + Math.cos(angle)
    y[body] = at(y, body) + Math.sin(angle)
  }
}

/** Springs of a length for each link; the less linked end moves more. */
function attract({ graph, x, y, vx, vy, mass, room }: Bodies, distance: number, heat: number): void {
  for (let link = 0; link < graph.from.length; link++) {
    const [a, b] = [at(graph.from, link), at(graph.to, link)]
    const [many, few] = [degree(graph, a), degree(graph, b)]
    const dx = at(x, b) + at(vx, b) - at(x, a) - at(vx, a) || 1e-6
    const dy = at(y, b) + at(vy, b) - at(y, a) - at(vy, a) || 1e-6
    const long = Math.sqrt(dx * dx + dy * dy)
    const wish = Math.max(at(room, link), distance * Math.sqrt((at(mass, a) + at(mass, b)) / 2))
    const force = (((long - wish) / long) * heat) / Math.min(many, few)
    const share = many / (many + few)
    vx[b] = at(vx, b) - dx * force * share
    vy[b] = at(vy, b) - dy * force * share
    vx[a] = at(vx, a) + dx * force * (1 - share)
    vy[a] = at(vy, a) + dy * force * (1 - share)
  }
}

function move(
  { count, x, y, vx, vy, fixed }: Bodies,
  middle: { x: number; y: number },
  heat: number,
  most: number,
): void {
  for (let body = 0; body < count; body++) {
    const stays = at(fixed, body) === 1
    const sx = (at(vx, body) + (middle.x - at(x, body)) * pull.x * heat) * momentum
    const sy = (at(vy, body) + (middle.y - at(y, body)) * pull.y * heat) * momentum
    const slow = stays ? 0 : Math.min(1, most / Math.max(1e-9, Math.hypot(sx, sy)))
    vx[body] = sx * slow
    vy[body] = sy * slow
    x[body] = at(x, body) + sx * slow
    y[body] = at(y, body) + sy * slow
  }
}

/** Circles that overlap part by half of it, each by its share; those of bodies that stay do not move. */
function keepApart({ x, y, reach, fixed }: Bodies, body: number, near: Int32Array, many: number): void {
  for (let index = 0; index < many; index++) {
    const other = at(near, index)
    const room = at(reach, body) + at(reach, other)
    const [dx, dy] = [at(x, other) - at(x, body), at(y, other) - at(y, body)]
    const d2 = dx * dx + dy * dy
    if (d2 >= room * room) continue
    const long = Math.sqrt(d2) || 1e-6
    const by = ((room - long) / long) * 0.5
    const [mine, theirs] = [1 - at(fixed, body), 1 - at(fixed, other)]
    const share = mine + theirs === 0 ? 0 : by / (mine + theirs)
    x[body] = at(x, body) - dx * share * mine
    y[body] = at(y, body) - dy * share * mine
    x[other] = at(x, other) + dx * share * theirs
    y[other] = at(y, other) + dy * share * theirs
  }
}
