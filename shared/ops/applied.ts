import type { Op } from './op.ts'
import type { CaseState } from './state.ts'

/** What a commit did to a case: the states before and after its ops. */
export interface Applied {
  readonly ops: readonly Op[]
  readonly before: CaseState
  readonly after: CaseState
}

/** The records a commit changed, each once. */
export const changedIds = (ops: readonly Op[]): ReadonlySet<string> => new Set(ops.map(op => op.id))
