import { useCallback } from 'react'
import { boardToShow } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { hiddenOn } from './act.ts'

/** Ids of what is hidden by hand on the board on show. */
export function useHidden(): readonly string[] {
  const chosen = useWindow(state => state.board)
  const hidden = useCallback(
    (state: CaseState) => {
      const board = boardToShow(state, chosen)
      return board === null ? none : hiddenOn(state, board)
    },
    [chosen],
  )
  return useCase(hidden)
}

const none: string[] = []
