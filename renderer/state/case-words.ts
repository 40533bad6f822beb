/**
 * The recovery words of a new case, from its making until someone says that they are stored. They cannot be made anew:
 * where the case is locked before that, they are out of sight, and shown again to whoever unlocks it.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CaseStatus } from '#shared/contract.ts'

interface CaseWords {
  readonly status: CaseStatus
  readonly recoveryWords: string
}

const caseWords = createStore<{ readonly held: CaseWords | null }>(() => ({ held: null }))

export const holdCaseWords = (held: CaseWords) => caseWords.setState({ held })
export const caseWordsStored = () => caseWords.setState({ held: null })
export const waitForCase = (path: string): boolean => caseWords.getState().held?.status.path === path
export const useCaseWords = () => useStore(caseWords, state => state.held)
