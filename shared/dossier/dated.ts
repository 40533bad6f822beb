import { compareSpans } from '#shared/model/date-interval.ts'
import { spanOf } from '#shared/model/lookup.ts'
import { compareText } from '#shared/model/order.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { all } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import type { Making } from './making.ts'

export interface Dated {
  readonly claim: Claim
  /** First and last instant it may mean, ±Infinity where open. */
  readonly span: readonly [number, number]
}

/** Every standing date of what the document tells of, by the first instant it may mean. No precision is made up. */
export function dated(making: Making): readonly Dated[] {
  return all(making.state, 'claim')
    .flatMap(claim => {
      const span = isCurrent(claim) && making.covers(claim.subject) ? spanOf(claim.value) : undefined
      return span ? [{ claim, span }] : []
    })
    .sort((a, b) => compareSpans(a.span, b.span) || compareText(a.claim.id, b.claim.id))
}

/** The year under which it is listed: of its first known instant. */
export function yearOf({ span: [first, last] }: Dated): string {
  const known = Number.isFinite(first) ? first : last
  return Number.isFinite(known) ? String(new Date(known).getUTCFullYear()) : 'Undated'
}
