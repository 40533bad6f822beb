/**
 * What the window works out from the whole case: as its records come in, and from then on by each commit alone, so that
 * an edit costs the same in a case of any size.
 */
import type { Applied } from '#shared/ops/applied.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { caseStore, onApplied, onCopy } from './case-store.ts'

/** What is unchanged is given back as the same value; the value before stays as it is. */
type Follow<T> = (value: T, applied: Applied) => T

/** A selector of the open case, whose value is there already. Of any other state it works the value out anew. */
export function derived<T>(build: (state: CaseState) => T, follow: Follow<T>): (state: CaseState) => T {
  let held: { readonly state: CaseState; readonly value: T } | null = null
  // Worked out while the case is fetched, part by part: at once from the whole of it, it would hold the window for seconds.
  // A locked or closed case leaves nothing of itself behind.
  onCopy(state => {
    held = state && { state, value: build(state) }
  })
  onApplied(applied => {
    if (held?.state === applied.before) held = { state: applied.after, value: follow(held.value, applied) }
  })
  return state => {
    if (held?.state === state) return held.value
    const value = build(state)
    if (caseStore.getState().state === state) held = { state, value }
    return value
  }
}
