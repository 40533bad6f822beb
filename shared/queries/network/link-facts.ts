import { amountOf, spanOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Link } from '#shared/model/records/link.ts'
import type { Span } from '#shared/model/value.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from '../claims.ts'

/**
 * The first and last instant at which a link may have been at work, as far as is known: of a type with beginning and end
 * any between them. What the preferred claim says, else what any current one allows; open where nothing is claimed.
 */
export function linkSpan(state: CaseState, { id, type }: Link): Span {
  const [from, to] = state.catalogue.linkType(type)?.time ?? []
  const begun = from === undefined ? undefined : spanOfClaims(dateClaims(state, id, from))
  const ended = to === undefined ? begun : spanOfClaims(dateClaims(state, id, to))
  return [begun?.[0] ?? Number.NEGATIVE_INFINITY, ended?.[1] ?? Number.POSITIVE_INFINITY]
}

/** The current claims that say when a link was at work, of beginning and end. */
export function timeClaims(state: CaseState, { id, type }: Link): readonly Claim[] {
  return (state.catalogue.linkType(type)?.time ?? []).flatMap(property => dateClaims(state, id, property ?? ''))
}

function dateClaims(state: CaseState, id: string, property: string): readonly Claim[] {
  const claims = currentClaims(state, id, property).filter(({ value }) => spanOf(value) !== undefined)
  return claims[0]?.preferred ? claims.slice(0, 1) : claims
}

function spanOfClaims(claims: readonly Claim[]): Span | undefined {
  const spans = claims.flatMap(({ value }) => [spanOf(value)].filter(span => span !== undefined))
  if (spans.length === 0) return undefined
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))]
}

/**
 * The amount of an asset that a link is about, in base units, as little as it may be: what its type counts, else what that
 * was worth. Of several claims the one that is shown; undefined where none names the asset or a least amount.
 */
export function leastAmount(state: CaseState, { id, type }: Link, asset: string): bigint | undefined {
  const counted = state.catalogue.linkType(type)?.amount
  for (const property of counted === undefined ? [] : [counted, 'worth'])
    for (const { value } of currentClaims(state, id, property)) {
      const amount = amountOf(value)
      if (amount?.asset === asset) return amount.min === undefined ? undefined : BigInt(amount.min)
    }
  return undefined
}
