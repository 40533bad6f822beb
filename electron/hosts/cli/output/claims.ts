import { type Graded, gradeCode, gradeText, schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { claimsByProperty, type PropertyClaims } from '#shared/queries/claims.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import { labelOf } from '#shared/queries/label.ts'
import { valueText } from '../find-named.ts'

export const conflictSign = '≠'
const preferredSign = '*'

/** Everything claimed of an entity or link for programs: by property, the claim to show first in front. */
export function claimsData(state: CaseState, id: string) {
  return claimsByProperty(state, id).map(({ property, conflict, claims, former }) => ({
    property: property.id,
    title: property.title,
    conflict,
    claims: claims.map(claim => claimData(state, claim)),
    former: former.map(claim => claimData(state, claim)),
  }))
}

const claimData = (state: CaseState, claim: Claim) => ({
  ...claim,
  text: valueText(state, claim),
  grade: gradeIn(state, claim),
  ...(claim.source ? { sourceCode: get(state, 'source', claim.source)?.code } : {}),
})

/** `B2`, or `B2 (6x6)` where the case now grades in another scheme. */
export const gradeIn = (state: CaseState, graded: Graded) =>
  schemeOf(graded) === caseScheme(state) ? gradeCode(graded) : gradeText(graded)

/** The same for people: one row a claim, ≠ where sources disagree, * before the value that is preferred. */
export function claimRows(state: CaseState, id: string, withFormer: boolean): string[][] {
  return claimsByProperty(state, id).flatMap(each =>
    (withFormer ? [...each.claims, ...each.former] : each.claims).map((claim, at) => claimRow(state, each, claim, at)),
  )
}

function claimRow(state: CaseState, { property, conflict }: PropertyClaims, claim: Claim, at: number): string[] {
  const value = valueText(state, claim)
  const { original, source, exhibit, locator } = claim
  const from = [source && codeOf(state, source), exhibit && codeOf(state, exhibit), locator].filter(Boolean).join(', ')
  return [
    conflict ? conflictSign : '',
    at === 0 ? property.title : '',
    `${claim.preferred ? `${preferredSign} ` : ''}${value}`,
    gradeIn(state, claim),
    from || 'no source',
    original && original !== value ? `written "${original}"` : '',
    remarks(claim),
    claim.id,
  ]
}

const codeOf = (state: CaseState, id: string) =>
  get(state, 'source', id)?.code ?? get(state, 'exhibit', id)?.number ?? labelOf(state, id)

function remarks({ status, reason, preferredBecause, validFrom, validTo, handling }: Claim): string {
  const states = status === 'asserted' ? '' : [status, reason].filter(Boolean).join(': ')
  const holds = validFrom || validTo ? `valid ${validFrom ?? '…'} to ${validTo ?? '…'}` : ''
  return [states, preferredBecause && `preferred: ${preferredBecause}`, holds, handling].filter(Boolean).join('; ')
}
