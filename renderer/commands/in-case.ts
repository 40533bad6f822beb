import { caseStore } from '../state/case-store.ts'

/** Whether a case is open and unlocked: most actions are offered only then. */
export const inCase = (): boolean => caseStore.getState().state !== null
