import { apply } from '#shared/ops/apply.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'

const newest = new WeakMap<CaseState, CaseState>()

/** Reads as the newest state of a case that a test edits by `takeOps`, so that a test can hold on to it. */
export function liveState(begun: CaseState): CaseState {
  const live = {} as CaseState
  for (const table of Object.keys(begun) as (keyof CaseState)[])
    Object.defineProperty(live, table, { enumerable: true, get: () => newest.get(live)?.[table] })
  newest.set(live, begun)
  return live
}

/** Applies ops to what `liveState` gave. */
export function takeOps(live: CaseState, ops: readonly Op[]): void {
  newest.set(live, apply(newest.get(live) as CaseState, ops))
}

/** The state as it is now, which stays so. */
export const stateNow = (live: CaseState): CaseState => newest.get(live) as CaseState
