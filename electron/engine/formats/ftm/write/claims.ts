import type { Loss } from '#shared/editions/loss.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { claimsByProperty, isCurrent } from '#shared/queries/claims.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { type Draft, inWords, note, put } from './draft.ts'

export type Lose = (loss: Loss) => void

/** Whether all that stands about it is an invented example. */
export function isIllustrative(state: CaseState, id: string): boolean {
  const currentClaims = claimsAbout(state, id).filter(isCurrent)
  return currentClaims.length > 0 && currentClaims.every(claim => claim.status === 'illustrative')
}

/** Writes what is claimed of a subject into its line; what does not stand, or is an example, never as a property. */
export function writeClaims(draft: Draft, state: CaseState, id: string, lose: Lose): void {
  const all = claimsAbout(state, id)
  if (all.length > 0)
    lose({ record: id, kind: 'extension', why: 'FollowTheMoney has no grades, locators and history of claims' })
  const shown = new Set<string>()
  for (const { property, claims } of claimsByProperty(state, id)) {
    for (const claim of claims) {
      shown.add(claim.id)
      const why = writeClaim(draft, claim, inWords(property, claim.value), () => put(draft, property, claim.value))
      if (why) lose({ record: claim.id, field: claim.property, kind: 'extension', why })
    }
  }
  for (const claim of all) {
    if (shown.has(claim.id)) continue
    const why = isCurrent(claim)
      ? 'its type has no such property'
      : `${withArticle(claim.status)} claim is not shown as a value`
    lose({ record: claim.id, field: claim.property, kind: 'extension', why })
  }
}

/** Why only our own records hold the claim exactly; null where the property does. */
function writeClaim(draft: Draft, claim: Claim, words: string, put: () => boolean): string | null {
  if (claim.status === 'illustrative') {
    const isNoted = note(draft, `Illustrative, an invented example and not a finding: ${words}`)
    return isNoted ? 'an example: it stands in the notes only' : 'an example'
  }
  if (put()) {
    if (claim.status !== 'disputed') return null
    const because = claim.reason ? ` (${claim.reason})` : ''
    return note(draft, `Disputed: ${words}${because}`)
      ? 'that it is disputed stands in the notes'
      : 'that it is disputed'
  }
  const disputed = claim.status === 'disputed' ? 'Disputed: ' : ''
  return note(draft, disputed + words)
    ? 'FollowTheMoney has no property that holds it: in the notes as text'
    : 'FollowTheMoney has no property that holds it'
}
