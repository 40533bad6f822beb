import { distinct, type Neighbours, type Network, rowsOf } from './network.ts'
import type { Work } from './work.ts'

const mostRounds = 2_000
/** How far each score may be from where it would settle. */
const closeEnough = 1e-9

/**
 * Of each node its entry in the eigenvector of the largest eigenvalue, of length 1: a node counts for much where those that
 * lead to it do (Bonacich 1972). Several links between two nodes count once. By power iteration of A + I as networkx'
 * `eigenvector_centrality` does it, but until the error that is left, by how fast it shrinks, is below 1e-9; null where
 * that is not reached in 2,000 rounds, as in networks without circles when direction counts. O(rounds · links).
 */
export function* eigenvector(network: Network): Work<Float64Array<ArrayBuffer> | null> {
  const { count } = network
  const rows = distinct(rowsOf(network, 'in'))
  let [scores, before] = [new Float64Array(count).fill(1 / Math.sqrt(count)), new Float64Array(count)]
  let change = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds; round++) {
    ;[before, scores] = [scores, before]
    const now = multiply(rows, before, scores)
    // What is left to go is a geometric series.
    const rate = now / change
    const isNear = round > 0 && rate < 1 && (now * rate) / (1 - rate) < closeEnough
    if (isNear || now < Number.EPSILON) return scores
    change = now
    yield round / mostRounds
  }
  return null
}

/** Puts (A + I) · `from`, of length 1, into `into`; how much the two differ at most. */
function multiply({ count, offsets, targets }: Neighbours, from: Float64Array, into: Float64Array): number {
  let squares = 0
  for (let node = 0; node < count; node++) {
    let sum = from[node] as number
    const last = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < last; at++) sum += from[targets[at] as number] as number
    into[node] = sum
    squares += sum * sum
  }
  const length = Math.sqrt(squares) || 1
  let most = 0
  for (let node = 0; node < count; node++) {
    const score = (into[node] as number) / length
    into[node] = score
    most = Math.max(most, Math.abs(score - (from[node] as number)))
  }
  return most
}
