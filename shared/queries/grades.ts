import { defaultScheme, type Graded, gradeRank, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from './claims.ts'

/** The scheme in which the case grades from now on. Grades already given may be in another. */
export const caseScheme = (state: CaseState): SchemeId => schemeOf(get(state, 'case', 'case') ?? {})

/** How many current claims a filter by this grade cannot judge, because they were graded in another scheme. */
export function unjudgedBy(state: CaseState, least: Pick<Graded, 'scheme'>): number {
  const scheme = schemeOf(least)
  let count = 0
  for (const claim of all(state, 'claim')) if (isCurrent(claim) && schemeOf(claim) !== scheme) count++
  return count
}

/**
 * The best grade that claims which stand hold: of those graded in the case's scheme, or where there are none, in that of
 * the first.
 */
export function bestGrade(state: CaseState, claims: readonly Claim[]): Claim | undefined {
  const currentClaims = claims.filter(isCurrent)
  const here = currentClaims.find(claim => schemeOf(claim) === caseScheme(state)) ?? currentClaims[0]
  const alike = currentClaims.filter(claim => here && schemeOf(claim) === schemeOf(here))
  return alike.sort((a, b) => gradeRank(a) - gradeRank(b))[0]
}

/** One grade, and the records that hold it: current claims, sources and identity judgements that are there. */
export interface GradeHeld {
  readonly grade: Graded
  readonly claims: readonly string[]
  readonly others: readonly string[]
}

/** Every grade held in the case, without its third element; by scheme and mark. */
export function gradesHeld(state: CaseState): GradeHeld[] {
  const held = new Map<string, { grade: Graded; claims: string[]; others: string[] }>()
  const at = ({ scheme = defaultScheme, sourceGrade, informationGrade }: Graded) => {
    const key = `${scheme} ${sourceGrade}${informationGrade}`
    const found = held.get(key) ?? { grade: { scheme, sourceGrade, informationGrade }, claims: [], others: [] }
    held.set(key, found)
    return found
  }
  for (const claim of all(state, 'claim')) if (isCurrent(claim)) at(claim).claims.push(claim.id)
  for (const name of ['source', 'identity-judgement'] as const) {
    for (const record of all(state, name)) if (!record.removed) at(record).others.push(record.id)
  }
  return [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/** Those in a scheme other than the case's: what a change of scheme left as it was. */
export function gradesElsewhere(state: CaseState): GradeHeld[] {
  const here = caseScheme(state)
  return gradesHeld(state).filter(({ grade }) => schemeOf(grade) !== here)
}
