import { defaultScheme, type Graded, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { isStanding } from './claims.ts'

/** The scheme in which the case grades from now on. Grades already given may be in another. */
export const caseScheme = (state: CaseState): SchemeId => schemeOf(get(state, 'case', 'case') ?? {})

/** How many standing claims a filter by this grade cannot judge, because they were graded in another scheme. */
export function unjudgedBy(state: CaseState, least: Pick<Graded, 'scheme'>): number {
  const scheme = schemeOf(least)
  let count = 0
  for (const claim of all(state, 'claim')) if (isStanding(claim) && schemeOf(claim) !== scheme) count++
  return count
}

/** One grade that records of the case hold, and on which. */
export interface GradeHeld {
  readonly grade: Graded
  /** Standing claims, then sources and identity judgements that are there. */
  readonly ids: readonly string[]
}

/** Every grade held in a scheme other than the case's, by scheme and mark: what a regrading would have to judge. */
export function gradesElsewhere(state: CaseState): GradeHeld[] {
  const here = caseScheme(state)
  const held = new Map<string, { grade: Graded; ids: string[] }>()
  const records = [
    ...all(state, 'claim').filter(isStanding),
    ...all(state, 'source').filter(source => !source.removed),
    ...all(state, 'identity-judgement').filter(judgement => !judgement.removed),
  ]
  for (const { id, scheme = defaultScheme, sourceGrade, informationGrade } of records) {
    if (scheme === here) continue
    const key = `${scheme} ${sourceGrade}${informationGrade}`
    const found = held.get(key)
    if (found) found.ids.push(id)
    else held.set(key, { grade: { scheme, sourceGrade, informationGrade }, ids: [id] })
  }
  return [...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}
