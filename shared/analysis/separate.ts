import { type Box, boxes } from './boxes.ts'
import type { Drawing, Positions, Progress } from './drawing.ts'
import { at } from './graph.ts'
import { createGrid } from './grid.ts'
import { nearestFree } from './nearest-free.ts'

/** Between the boxes of two nodes, at least. */
const apart = 8
const rounds = 60

/**
 * Moves nodes apart until none lies on another or on a fixed one, each as little as it can; those that still do after
 * all rounds go to the nearest free place. So the result never overlaps, whatever a layout made. In whole board units;
 * fixed ones stay exactly.
 */
export function separate(drawing: Drawing, places: Positions, progress: Progress): Positions {
  const { count } = drawing.graph
  const keep = (mine: Float64Array, here: Float64Array) =>
    here.map((each, node) => (at(drawing.fixed, node) === 1 ? at(mine, node) : each))
  const moved = { x: keep(drawing.x, places.x), y: keep(drawing.y, places.y) }
  const [grid, near] = [createGrid(count), new Int32Array(count)]
  const cell =
    drawing.half.reduce(
      (most, half, node) => Math.max(most, half * 2, at(drawing.up, node) + at(drawing.down, node)),
      1,
    ) + apart
  widen(drawing, moved, () => {
    grid.fill(moved.x, moved.y, cell)
    let found = 0
    for (let node = 0; node < count; node++) {
      const many = grid.after(node, near)
      for (let index = 0; index < many; index++) if (overlap(drawing, moved, node, at(near, index))) found++
    }
    return found
  })
  for (let round = 0; round < rounds; round++) {
    progress(round / rounds)
    grid.fill(moved.x, moved.y, cell)
    let changed = false
    for (let node = 0; node < count; node++) {
      const many = grid.after(node, near)
      for (let index = 0; index < many; index++) if (push(drawing, moved, node, at(near, index))) changed = true
    }
    if (!changed) break
  }
  return freed(drawing, moved, cell)
}

/** So many nodes in a hundred may lie on others before the whole is widened. */
const crowded = 20
const [wider, widenings] = [1.12, 14]

/**
 * Where very many overlap, there is no room for them between each other: all that move go out from their middle, so that
 * the picture keeps its form. Not where most stay: between those there is no more room further out.
 */
function widen({ fixed }: Drawing, { x, y }: Positions, overlaps: () => number): void {
  const free = Uint32Array.from(fixed.keys()).filter(node => at(fixed, node) === 0)
  if (free.length * 2 < fixed.length) return
  const middleOf = (numbers: Float64Array) => free.reduce((sum, node) => sum + at(numbers, node), 0) / free.length
  const middle = [middleOf(x), middleOf(y)] as const
  for (let step = 0; step < widenings && overlaps() * 100 > free.length * crowded; step++)
    for (const node of free) {
      x[node] = middle[0] + (at(x, node) - middle[0]) * wider
      y[node] = middle[1] + (at(y, node) - middle[1]) * wider
    }
}

/** Two that stay where they are do not count: no room makes them part. */
const overlap = ({ half, up, down, fixed }: Drawing, { x, y }: Positions, a: number, b: number): boolean =>
  (at(fixed, a) === 0 || at(fixed, b) === 0) &&
  Math.abs(at(x, a) - at(x, b)) < at(half, a) + at(half, b) &&
  at(y, a) - at(up, a) < at(y, b) + at(down, b) &&
  at(y, b) - at(up, b) < at(y, a) + at(down, a)

/** Along the axis where the two have least to go; whether they had to. */
function push({ half, up, down, fixed }: Drawing, { x, y }: Positions, a: number, b: number): boolean {
  const wide = at(half, a) + at(half, b) + apart - Math.abs(at(x, a) - at(x, b))
  if (wide <= 0) return false
  const high =
    Math.min(at(y, a) + at(down, a), at(y, b) + at(down, b)) -
    Math.max(at(y, a) - at(up, a), at(y, b) - at(up, b)) +
    apart
  if (high <= 0 || (at(fixed, a) === 1 && at(fixed, b) === 1)) return false
  const axis = wide < high ? x : y
  const by = (Math.min(wide, high) + 0.5) * (at(axis, b) >= at(axis, a) ? 1 : -1)
  const share = at(fixed, a) === 1 ? 0 : at(fixed, b) === 1 ? 1 : 0.5
  axis[a] = at(axis, a) - by * share
  axis[b] = at(axis, b) + by * (1 - share)
  return true
}

function freed({ graph, half, up, down, fixed }: Drawing, { x, y }: Positions, cell: number): Positions {
  const held = boxes(cell)
  const boxOf = (node: number, left: number, top: number): Box => ({
    x1: left - at(half, node) - apart / 2,
    x2: left + at(half, node) + apart / 2,
    y1: top - at(up, node) - apart / 2,
    y2: top + at(down, node) + apart / 2,
  })
  for (let node = 0; node < graph.count; node++)
    if (at(fixed, node) === 1) held.add(boxOf(node, at(x, node), at(y, node)))
  for (let node = 0; node < graph.count; node++) {
    if (at(fixed, node) === 1) continue
    const start = [Math.round(at(x, node)), Math.round(at(y, node))] as const
    const [left, top] = nearestFree(start, ([a, b]) => held.free(boxOf(node, a, b)))
    x[node] = left
    y[node] = top
    held.add(boxOf(node, left, top))
  }
  return { x, y }
}
