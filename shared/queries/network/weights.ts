import { assetOf } from '#shared/model/assets.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { CaseNetwork } from './case-network.ts'
import { leastAmount } from './link-facts.ts'

/** How much each link of a network weighs, and how many are of no known amount and weigh nothing. */
export interface LinkWeights {
  readonly weights: Float64Array<ArrayBuffer>
  readonly without: number
}

/** Weights by the least amount of an asset, in whole units: near enough to compare, not to add up to the cent. */
export function weightsBy(state: CaseState, { links }: CaseNetwork, asset: string): LinkWeights {
  const unit = 10 ** (assetOf(asset)?.decimals ?? 0)
  const weights = new Float64Array(links.length)
  let without = 0
  for (const [index, id] of links.entries()) {
    const link = get(state, 'link', id)
    const amount = link && leastAmount(state, link, asset)
    if (amount === undefined) without++
    // What was paid back is a flow the other way, of which nothing is said here.
    else weights[index] = Math.max(0, Number(amount) / unit)
  }
  return { weights, without }
}
