import { at } from '../graph.ts'

/** Bodies of the plane in nested squares: how much lies in each, and where its middle is. Used again for each step. */
export interface Quadtree {
  /** Children of each square: -1 none, a square's number, or -2 - the body's number. */
  readonly children: Int32Array
  readonly mass: Float64Array
  /** Sums of mass times place. */
  readonly sumX: Float64Array
  readonly sumY: Float64Array
  /** Side of the outermost square. */
  size: number
}

/** Bodies that lie closer than any square is divided count in it together. */
const deepest = 32

export function createQuadtree(bodies: number): Quadtree & { readonly room: number } {
  const room = Math.max(64, bodies * 8)
  return {
    room,
    children: new Int32Array(room * 4),
    mass: new Float64Array(room),
    sumX: new Float64Array(room),
    sumY: new Float64Array(room),
    size: 0,
  }
}

/** Fills it with bodies at these places. O(bodies · log bodies) unless they lie in a few heaps. */
export function fill(
  tree: ReturnType<typeof createQuadtree>,
  x: Float64Array,
  y: Float64Array,
  mass: Float64Array,
): void {
  const [left, right] = range(x)
  const [top, bottom] = range(y)
  tree.size = Math.max(right - left, bottom - top, 1) * 1.001
  let squares = 1
  clear(tree, 0)
  for (let body = 0; body < x.length; body++) {
    let [square, size, x0, y0] = [0, tree.size, left, top]
    for (let depth = 0; ; depth++) {
      addTo(tree, square, at(mass, body), at(x, body), at(y, body))
      if (depth === deepest) break
      size /= 2
      const [east, south] = [at(x, body) >= x0 + size ? 1 : 0, at(y, body) >= y0 + size ? 1 : 0]
      x0 += east * size
      y0 += south * size
      const place = square * 4 + south * 2 + east
      const child = at(tree.children, place)
      if (child === -1) {
        tree.children[place] = -2 - body
        break
      }
      if (child >= 0) {
        square = child
        continue
      }
      if (squares === tree.room) break
      const other = -2 - child
      const made = squares++
      clear(tree, made)
      tree.children[place] = made
      addTo(tree, made, at(mass, other), at(x, other), at(y, other))
      const half = size / 2
      const quarter = (at(y, other) >= y0 + half ? 2 : 0) + (at(x, other) >= x0 + half ? 1 : 0)
      if (depth + 1 < deepest) tree.children[made * 4 + quarter] = child
      square = made
    }
  }
}

function clear({ children, mass, sumX, sumY }: Quadtree, square: number): void {
  children.fill(-1, square * 4, square * 4 + 4)
  mass[square] = 0
  sumX[square] = 0
  sumY[square] = 0
}

function addTo({ mass, sumX, sumY }: Quadtree, square: number, m: number, x: number, y: number): void {
  mass[square] = at(mass, square) + m
  sumX[square] = at(sumX, square) + m * x
  sumY[square] = at(sumY, square) + m * y
}

function range(numbers: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    if (number < least) least = number
    if (number > most) most = number
  }
  return [least, most]
}
