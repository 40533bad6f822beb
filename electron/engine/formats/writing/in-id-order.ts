import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** The same case with its records in the order of their ids: equal cases give equal bytes, however they came about. */
export const inIdOrder = (state: CaseState): CaseState =>
  stateOf([...state.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
