import { caseStore, useStatus } from './case-store.ts'

/**
 * Whether the open case can only be read. What offers a change asks here, at the place where it is offered: were it handed
 * down from part to part, each between could forget it.
 */
export const isReadOnly = (): boolean => caseStore.getState().status?.readOnly === true

/** The same, for components. */
export const useReadOnly = (): boolean => useStatus()?.readOnly === true
