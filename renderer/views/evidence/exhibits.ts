import type { Claim } from '#shared/model/records/claim.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { all, type CaseState, custodyOf } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'

/** Exhibits that were not removed, by their numbers. */
export function exhibitsHere(state: CaseState): Exhibit[] {
  return all(state, 'exhibit')
    .filter(exhibit => !exhibit.removed)
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}

/** The verdict of the last time its bytes were read and compared with their hash; null where never. */
export function lastVerified(state: CaseState, id: string): string | null {
  return custodyOf(state, id).findLast(event => event.action === 'verified')?.at ?? null
}

/** What was claimed from passages of one exhibit. */
export function claimsFrom(state: CaseState, exhibit: string): Claim[] {
  return all(state, 'claim').filter(claim => claim.exhibit === exhibit && isStanding(claim))
}

/** The numbers of the exhibits that were taken out of this one; '' where none were. */
export function takenOutOf(state: CaseState, id: string): string {
  const parts = exhibitsHere(state).filter(each => each.parent === id)
  return parts.map(each => each.number).join(', ')
}
