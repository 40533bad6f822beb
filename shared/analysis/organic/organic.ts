import type { Drawing, Positions, Progress } from '../drawing.ts'
import { at } from '../graph.ts'
import { type Bodies, bodiesOf } from './bodies.ts'
import { type Coarser, coarser, spread } from './coarsen.ts'
import { settle } from './settle.ts'

/** Levels are made until so few bodies are left, or hardly fewer than before. */
const fewest = 8
const hardly = 0.85

/**
 * Linked nodes attract, all others repel, until they rest: on ever finer graphs, so that what is far apart sorts itself
 * first and cheaply (Walshaw 2003), with the forces of d3-force. Begins where nodes lie, so that what one knows is found
 * again; those that must stay do. The same drawing gives the same places. `distance`: length of a link, in board units.
 */
export function organic(drawing: Drawing, distance: number, progress: Progress): Positions {
  const { graph, fixed, half, up, down, room } = drawing
  const reach = half.map((each, node) => Math.hypot(each, (at(up, node) + at(down, node)) / 2) * 0.82)
  const [x, y] = [drawing.x.slice(), drawing.y.slice()]
  const bodies = bodiesOf({ graph, x, y, fixed, reach, room, mass: new Float64Array(graph.count).fill(1) })
  const levels = levelsOf(bodies)
  const all = levels.reduce((sum, level) => sum + level.bodies.count, graph.count)
  let done = 0
  const rest = (each: Bodies, isFirst: boolean) => {
    settle(each, distance, { isFirst, isFinest: each === bodies }, share => progress((done + share * each.count) / all))
    done += each.count
  }
  for (let index = levels.length - 1; index >= 0; index--) {
    const level = levels[index] as Coarser
    rest(level.bodies, index === levels.length - 1)
    spread(levels[index - 1]?.bodies ?? bodies, level)
  }
  rest(bodies, levels.length === 0)
  return { x, y }
}

function levelsOf(bodies: Bodies): Coarser[] {
  const levels: Coarser[] = []
  for (let finer = bodies; finer.count > fewest; ) {
    const level = coarser(finer)
    if (level.bodies.count > finer.count * hardly) break
    levels.push(level)
    finer = level.bodies
  }
  return levels
}
