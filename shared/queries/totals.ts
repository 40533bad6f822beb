import type { Property } from '#shared/model/entity-type.ts'
import { agree, amountOf, formatValue, kindOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { RangeValue, Value } from '#shared/model/value.ts'
import { disagree } from './claims.ts'

/**
 * The figure to show where several claims give one: the value itself where they agree, else the range that holds
 * them all ("0.63 – 1.7 B USD"). Null where the claims are not figures of one asset or unit.
 */
export function total(claims: readonly Claim[]): string | null {
  const values = claims.map(claim => claim.value)
  const first = values[0]
  if (!first || !kindOf(first.kind).amount) return null
  if (values.every(value => agree(first, value))) return formatValue(first)
  const range = spanning(values)
  return range ? formatValue(range) : null
}

/**
 * What to show of a property where there is room for one figure: the preferred value, with a word where others disagree;
 * where none is preferred, the total, or else the first. Empty without claims.
 *
 * @param claims the current claims of one property, the preferred one first
 */
export function shownFigure(property: Property | undefined, claims: readonly Claim[]): string {
  const [first] = claims
  if (!first) return ''
  if (!first.preferred) return total(claims) ?? formatValue(first.value)
  return formatValue(first.value) + (property && disagree(property, claims) ? ', others disagree' : '')
}

/** The smallest range holding all the values, or null where they are of different assets. */
function spanning(values: readonly Value[]): RangeValue | null {
  const amounts = values.map(amountOf)
  const asset = amounts[0]?.asset
  if (asset === undefined || amounts.some(amount => amount?.asset !== asset)) return null
  const bounds = amounts.flatMap(amount => [amount?.min, amount?.max].filter(bound => bound !== undefined).map(BigInt))
  const sorted = bounds.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) return null
  const openEnd = amounts.some(amount => amount?.openEnd && BigInt(amount.max ?? 0) === max)
  return { kind: 'range', min: String(min), max: String(max), asset, ...(openEnd ? { openEnd: true } : {}) }
}
