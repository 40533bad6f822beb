import { exactFigure } from '#shared/model/amount-text.ts'
import { amountOf } from '#shared/model/lookup.ts'
import { compareText } from '#shared/model/order.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { isCurrent } from '#shared/queries/claims.ts'

/** From the least to the most that sources give, in base units. `open`: at least one of them says "over". */
interface Bounds {
  readonly min: bigint
  readonly max: bigint
  readonly open: boolean
}

/**
 * Sums figures over several things, per asset: where sources disagree on one of them, the sum is a range from all the
 * least to all the most. Each item of `each` holds the claims of one figure. Illustrative claims are never summed.
 */
export function sums(each: Iterable<readonly Claim[]>): string[] {
  const byAsset = new Map<string, Bounds>()
  for (const claims of each) {
    for (const [asset, bounds] of boundsOf(claims)) {
      const sum = byAsset.get(asset)
      byAsset.set(asset, sum ? add(sum, bounds) : bounds)
    }
  }
  return [...byAsset].sort(([a], [b]) => compareText(a, b)).map(([asset, bounds]) => say(asset, bounds))
}

const add = (a: Bounds, b: Bounds): Bounds => ({ min: a.min + b.min, max: a.max + b.max, open: a.open || b.open })

function spanning(a: Bounds, b: Bounds): Bounds {
  const [lower, higher] = [b.min < a.min, b.max > a.max]
  return { min: lower ? b.min : a.min, max: higher ? b.max : a.max, open: a.open || b.open }
}

/** One figure as its claims give it, per asset. */
function boundsOf(claims: readonly Claim[]): Map<string, Bounds> {
  const byAsset = new Map<string, Bounds>()
  for (const claim of claims) {
    const bounds = isCurrent(claim) && claim.status !== 'illustrative' ? boundsOfOne(claim) : null
    if (!bounds) continue
    const [asset, { min, max, open }] = bounds
    const held = byAsset.get(asset)
    const wider = held && spanning(held, { min, max, open })
    byAsset.set(asset, wider ?? { min, max, open })
  }
  return byAsset
}

function boundsOfOne({ value }: Claim): readonly [string, Bounds] | null {
  const amount = amountOf(value)
  if (!amount) return null
  const min = BigInt(amount.min ?? '0')
  const max = BigInt(amount.max ?? amount.min ?? '0')
  return [amount.asset, { min, max, open: amount.openEnd || amount.max === undefined }]
}

function say(asset: string, { min, max, open }: Bounds): string {
  const most = `${open ? 'over ' : ''}${exactFigure(String(max), asset)} ${asset}`
  return min === max ? most : `${exactFigure(String(min), asset)} to ${most}`
}
