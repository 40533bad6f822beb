import { subjectOf } from '#renderer/parts/subject.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { currentClaims } from '#shared/queries/claims.ts'

export interface PropertyChoice {
  readonly value: string
  readonly label: string
}

/** The properties a value may be added to: those its cards show first and that are still empty lead. */
export function propertyChoices(state: CaseState, id: string): readonly PropertyChoice[] {
  const subject = subjectOf(state, id)
  if (!subject) return []
  const rank = (property: string) => {
    const place = subject.featured.indexOf(property)
    const empty = currentClaims(state, id, property).length === 0
    return place < 0 ? 200 : place + (empty ? 0 : 100)
  }
  return subject.properties
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ id: value, title }) => ({ value, label: title }))
}
