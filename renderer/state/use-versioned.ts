import { useMemo } from 'react'
import { emptyState } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { useReplica } from './case-store.ts'

const nothing = emptyState()

/** What a selector makes of the case, computed once a state: for answers that are new objects each time. */
export function useVersioned<T>(selector: (state: CaseState) => T): T {
  const { state } = useReplica()
  return useMemo(() => selector(state ?? nothing), [state, selector])
}
