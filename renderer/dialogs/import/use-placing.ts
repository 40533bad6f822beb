import { useState } from 'react'
import { type ImportBoards, isArranged } from '#shared/commands/import-board.ts'
import type { ImportReport } from '#shared/contract.ts'
import { caseStore, followed, useCase } from '../../state/case-store.ts'
import { showBoard } from '../../state/window-store.ts'

/** Where new entities are shown: on a board of their own, once one is arranged, unless the user says otherwise. */
export function usePlacing() {
  const arranged = useCase(isArranged)
  const [chosen, setBoards] = useState<ImportBoards | null>(null)
  return { boards: chosen ?? (arranged ? 'own' : 'every'), setBoards, shown }
}

/** Shows the board that an import was given. */
async function shown(report: ImportReport): Promise<ImportReport> {
  if (report.commit) await followed(report.commit.seq)
  const { state } = caseStore.getState()
  const board = report.commit?.created.find(id => state?.records.get(id)?.record === 'board')
  if (board !== undefined) showBoard(board)
  return report
}
