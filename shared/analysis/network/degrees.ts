import type { Direction, Network } from './network.ts'

/**
 * Of each node how many links lead out of it, into it or either, or the sum of their weights. A link that leads both ways
 * counts out and in; one from a node to itself twice in `all`. O(nodes + links).
 */
export function degrees(
  { count, from, to, twoWay }: Network,
  direction: Direction,
  weights?: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(count)
  const [isOut, isIn] = [direction !== 'in', direction !== 'out']
  for (let link = 0; link < from.length; link++) {
    const a = from[link] as number
    const b = to[link] as number
    const weight = weights === undefined ? 1 : (weights[link] as number)
    const isBoth = twoWay !== undefined && twoWay[link] === 1 && a !== b
    if (isOut || isBoth) sums[a] = (sums[a] as number) + weight
    if (isIn || isBoth) sums[b] = (sums[b] as number) + weight
  }
  return sums
}
