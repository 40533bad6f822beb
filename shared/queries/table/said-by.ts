import { gradeCode } from '#shared/model/grade.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'

/** The codes of the sources that its current claims rest on, each once: "S1, S3". */
export const sourcesOf = (state: CaseState, subject: string): string =>
  each(state, subject, ({ source }) => (source === undefined ? undefined : get(state, 'source', source)?.code))

/** The grades of its current claims, each once. */
export const gradesOf = (state: CaseState, subject: string): string => each(state, subject, gradeCode)

function each(
  state: CaseState,
  subject: string,
  of: (claim: ReturnType<typeof claimsAbout>[number]) => string | undefined,
): string {
  const found = new Set(
    claimsAbout(state, subject)
      .filter(isCurrent)
      .flatMap(claim => of(claim) ?? []),
  )
  return [...found].join(', ')
}
