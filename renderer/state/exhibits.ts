import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/** Exhibits that were not removed, by their numbers. */
export function exhibitsHere(state: CaseState): Exhibit[] {
  return all(state, 'exhibit')
    .filter(exhibit => !exhibit.removed)
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}
