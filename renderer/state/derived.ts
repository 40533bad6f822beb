/**
 * What the window works out from the whole case: once when it is first asked for, and from then on by each commit alone,
 * so that an edit costs the same in a case of any size.
 */
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { caseStore, onApplied } from './case-store.ts'

/** `state` is the one after the ops. What is unchanged is given back as the same value. */
type Follow<T> = (value: T, state: CaseState, ops: readonly Op[]) => T

/** A selector of the open case that walks it once. Of any other state it works the value out anew. */
export function derived<T>(build: (state: CaseState) => T, follow: Follow<T>): (state: CaseState) => T {
  let held: { readonly state: CaseState; readonly value: T; readonly stop: () => void } | null = null
  const forget = () => {
    held?.stop()
    held = null
  }
  const begin = (state: CaseState) => {
    forget()
    const offs = [
      onApplied((commit, now) => {
        if (held?.state === now) held = { ...held, value: follow(held.value, now, commit.ops) }
      }),
      // A locked or closed case leaves nothing of itself behind.
      caseStore.subscribe(({ state: now }) => now !== state && forget()),
    ]
    held = { state, value: build(state), stop: () => offs.forEach(off => void off()) }
    return held.value
  }
  return state => {
    if (held?.state === state) return held.value
    return caseStore.getState().state === state ? begin(state) : build(state)
  }
}
