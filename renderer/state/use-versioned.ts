import { useMemo } from 'react'
import { emptyState } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { useReplica } from './case-store.ts'

const nothing = emptyState()

/** What a selector makes of the case, computed once a version: for answers that are new objects each time. */
export function useVersioned<T>(selector: (state: CaseState) => T): T {
  const { state, version } = useReplica()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state changes in place; its version says when
  return useMemo(() => selector(state ?? nothing), [state, version, selector])
}
