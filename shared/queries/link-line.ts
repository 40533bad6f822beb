import { assetOf } from '#shared/model/assets.ts'
import { isStated } from '#shared/model/grade.ts'
import { amountOf, propertyOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { inOrder, isCurrent } from './claims.ts'

/**
 * How a link is drawn. `dashed`: its type says correlation, not continuity. `solid`: stated, that is, at least one
 * current claim about it is undisputed and graded well enough by its scheme; in 6x6, C3 or better in both halves.
 * `dotted`: unconfirmed, which is everything else, a link that nobody has sourced yet included.
 */
export type LinkLine = 'solid' | 'dotted' | 'dashed'

/** From all claims about the link. */
export function linkLine({ catalogue }: CaseState, link: Link, claims: readonly Claim[]): LinkLine {
  if (catalogue.linkType(link.type)?.correlation) return 'dashed'
  return claims.some(states) ? 'solid' : 'dotted'
}

const states = (claim: Claim) => isCurrent(claim) && claim.status !== 'disputed' && isStated(claim)

/** The current claims of the amount that the link's type puts on the line, the one to show first. */
export function amountClaims(state: CaseState, link: Link): readonly Claim[] {
  const type = state.catalogue.linkType(link.type)
  if (!type?.amount || !propertyOf(type, type.amount)) return []
  return inOrder(claimsAbout(state, link.id).filter(claim => claim.property === type.amount && isCurrent(claim)))
}

/** Between 0 (no amount) and 1 (a trillion units or more), by powers of ten, so that widths compare across assets. */
export function amountWeight(claims: readonly Claim[]): number {
  const value = claims[0]?.value
  const amount = value && amountOf(value)
  if (!amount) return 0
  const digits = amount.max ?? amount.min ?? '0'
  const magnitude = digits.replace(/\D/g, '').length - (assetOf(amount.asset)?.decimals ?? 0)
  return Math.min(1, Math.max(0, magnitude / 12))
}
