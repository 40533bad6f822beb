import { type CaseState, claimsAbout, linksAt } from '#shared/ops/state.ts'
import { type AddressBook, looksAlike } from './addresses.ts'
import { hasConflict, isCurrent } from './claims.ts'

/** Small signs on a node. ≠ sources disagree · § sanctioned · ≈ look-alike · ! indicator · i illustrative. */
export const badges = {
  conflict: { sign: '≠', title: 'Sources disagree' },
  sanctioned: { sign: '§', title: 'Named in a sanction or on a sanctions list' },
  lookAlike: { sign: '≈', title: 'Looks like another address in this case' },
  indicator: { sign: '!', title: 'Carries an indicator' },
  illustrative: { sign: 'i', title: 'Illustrative: invented as an example, not a finding' },
} as const

export type Badge = keyof typeof badges

/** The badges of an entity, in a fixed order. */
export function badgesOf(state: CaseState, id: string, book: Pick<AddressBook, 'mistakenFor'>): Badge[] {
  const found: Badge[] = []
  if (hasConflict(state, id)) found.push('conflict')
  if (isSanctioned(state, id)) found.push('sanctioned')
  if (looksAlike(state, book, id)) found.push('lookAlike')
  const claims = claimsAbout(state, id).filter(isCurrent)
  if (claims.some(claim => claim.property === 'indicator')) found.push('indicator')
  if (claims.length > 0 && claims.every(claim => claim.status === 'illustrative')) found.push('illustrative')
  return found
}

/** Designated itself, or a standing link says that it is listed. */
function isSanctioned(state: CaseState, id: string): boolean {
  return linksAt(state, id).some(
    link => link.from === id && !link.removed && (link.type === 'listed-in' || link.type === 'designated-by'),
  )
}
