import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

/** What a claim's value is dated by: when it was seen, from when it holds, or when its source came out; empty where nothing tells. */
export function dateOfClaim(state: CaseState, claim: Claim): string {
  const published = claim.source ? get(state, 'source', claim.source)?.published : undefined
  return claim.observedAt ?? claim.validFrom ?? published ?? ''
}
