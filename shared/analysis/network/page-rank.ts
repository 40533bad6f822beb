import { degrees } from './degrees.ts'
import { type Network, type Rows, rowsOf } from './network.ts'
import type { Work } from './work.ts'

/** How often the walker goes on along a link and does not begin anew anywhere. */
const goesOn = 0.85
const closeEnough = 1e-10

/**
 * Of each node how often a walker is there who follows links at random, each as often as it weighs, and now and then, or
 * where no link leads on, begins anew at any node; all together 1 (Brin and Page 1998, with 0.85 as networkx has it).
 * Along links, several between two nodes counted each; of `undirected(network)` in any direction. Ends when all scores
 * together change by less than 1e-10. O(rounds · links), some 150 rounds.
 */
export function* pageRank(network: Network, weights?: Float64Array<ArrayBuffer>): Work<Float64Array<ArrayBuffer>> {
  const { count } = network
  const [rows, out] = [rowsOf(network, 'in'), degrees(network, 'out', weights)]
  let [scores, before] = [new Float64Array(count).fill(1 / count), new Float64Array(count)]
  const passed = new Float64Array(count)
  const rounds = Math.log(closeEnough) / Math.log(goesOn)
  for (let round = 0; ; round++) {
    ;[before, scores] = [scores, before]
    const stuck = passOn(before, out, passed)
    const change = gather(rows, { passed, before, base: (1 - goesOn + goesOn * stuck) / count, weights }, scores)
    if (change < closeEnough) return scores
    yield Math.min(1, round / rounds)
  }
}

/** What each node hands on for each unit of weight; the sum of what lies where no link leads on. */
function passOn(scores: Float64Array, out: Float64Array, passed: Float64Array): number {
  let stuck = 0
  for (let node = 0; node < scores.length; node++) {
    const [score, weight] = [scores[node] as number, out[node] as number]
    passed[node] = weight > 0 ? score / weight : 0
    if (weight === 0) stuck += score
  }
  return stuck
}

interface Passing {
  readonly passed: Float64Array
  readonly before: Float64Array
  readonly base: number
  readonly weights: Float64Array | undefined
}

/** What reaches each node; how much all scores together change. */
function gather({ count, offsets, targets, links }: Rows, given: Passing, scores: Float64Array): number {
  const { passed, before, base, weights } = given
  let change = 0
  for (let node = 0; node < count; node++) {
    let sum = 0
    const last = offsets[node + 1] as number
    if (weights === undefined)
      for (let at = offsets[node] as number; at < last; at++) sum += passed[targets[at] as number] as number
    else
      for (let at = offsets[node] as number; at < last; at++)
        sum += (passed[targets[at] as number] as number) * (weights[links[at] as number] as number)
    const score = base + goesOn * sum
    scores[node] = score
    change += Math.abs(score - (before[node] as number))
  }
  return change
}
