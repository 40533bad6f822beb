import type { Claim } from '#shared/model/records/claim.ts'
import type { Link } from '#shared/model/records/link.ts'
import { claimsAbout } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { exhibitOfClaim } from '../evidence.ts'
import type { Making } from '../making.ts'
import { valueText } from '../value-text.ts'
import { type Finding, finding } from './finding.ts'

/** A claim that is shown without an exhibit behind it, neither its own nor its source's. */
export function checkClaim(making: Making, claim: Claim): Finding[] {
  const { state } = making
  if (exhibitOfClaim(state, claim)) return []
  const what = making.propertyTitle(claim)
  const why = claim.source
    ? 'Its source has no exhibit; attach what the source says, or name the exhibit in the claim.'
    : 'It has neither a source nor an exhibit.'
  const sentence = `${what}: ${valueText(state, claim.value)}`
  return [
    finding(making, claim.id, {
      kind: 'claim',
      where: making.label(claim.subject),
      sentence,
      why,
      record: claim.subject,
    }),
  ]
}

/** A link that nothing is claimed of: nobody says that it is so. */
export function checkLink(making: Making, link: Link): Finding[] {
  if (claimsAbout(making.state, link.id).some(isCurrent)) return []
  const why = 'No claim says so, and nothing backs it; add a claim with its source.'
  return [
    finding(making, 'link', { kind: 'link', where: 'Links', sentence: making.label(link.id), why, record: link.id }),
  ]
}
