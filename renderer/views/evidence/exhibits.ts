import { claimsBy } from '#renderer/state/citations.ts'
import { exhibitsHere } from '#renderer/state/exhibits.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, custodyOf } from '#shared/ops/state.ts'

/** The verdict of the last time its bytes were read and compared with their hash; null where never. */
export function lastVerified(state: CaseState, id: string): string | null {
  return custodyOf(state, id).findLast(event => event.action === 'verified')?.at ?? null
}

/** What was claimed from passages of one exhibit. */
export const claimsFrom = (state: CaseState, exhibit: string): Claim[] => claimsBy(state, 'byExhibit', exhibit)

/** The numbers of the exhibits that were taken out of this one; '' where none were. */
export function extractedFromText(state: CaseState, id: string): string {
  const parts = exhibitsHere(state).filter(each => each.parent === id)
  return parts.map(each => each.number).join(', ')
}
