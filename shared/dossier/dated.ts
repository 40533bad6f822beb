import { compareSpans, dateSpan } from '#shared/model/date-interval.ts'
import { compareText } from '#shared/model/order.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { DateRangeValue, DateValue } from '#shared/model/value.ts'
import { all } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import type { Making } from './making.ts'

export type DatedClaim = Claim & { readonly value: DateValue | DateRangeValue }

const isDated = (claim: Claim): claim is DatedClaim => claim.value.kind === 'date' || claim.value.kind === 'date-range'

export interface Dated {
  readonly claim: DatedClaim
  /** First and last instant it may mean, ±Infinity where open. */
  readonly span: readonly [number, number]
}

/** Every standing date of what the document tells of, by the first instant it may mean. No precision is made up. */
export function dated(making: Making): readonly Dated[] {
  return all(making.state, 'claim')
    .filter(isDated)
    .filter(claim => isStanding(claim) && making.tells(claim.subject))
    .map(claim => ({ claim, span: dateSpan(claim.value) }))
    .sort((a, b) => compareSpans(a.span, b.span) || compareText(a.claim.id, b.claim.id))
}

/** The year under which it is listed: of its first known instant. */
export function yearOf({ span: [first, last] }: Dated): string {
  const known = Number.isFinite(first) ? first : last
  return Number.isFinite(known) ? String(new Date(known).getUTCFullYear()) : 'Undated'
}
