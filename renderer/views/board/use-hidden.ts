import { useCallback } from 'react'
import { boardToShow } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { hiddenCounts } from '#renderer/state/hidden-counts.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** How many nodes are hidden by hand on the board on show. */
export function useHidden(): number {
  const chosen = useWindow(state => state.board)
  const hidden = useCallback(
    (state: CaseState) => {
      const board = boardToShow(state, chosen)
      return board === null ? 0 : (hiddenCounts(state).get(board) ?? 0)
    },
    [chosen],
  )
  return useCase(hidden)
}
