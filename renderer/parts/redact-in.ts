import { caseStore } from '#renderer/state/case-store.ts'
import type { RedactFilledIn } from '#renderer/state/dialogs.ts'
import { openDialog } from '#renderer/state/window-store.ts'

/** Opens the dialog of redactions: one entity as somebody who is nowhere named, other records in their place. */
export function redactIn(ids: readonly string[]): void {
  const [only] = ids
  const { state } = caseStore.getState()
  const isEntity = only !== undefined && ids.length === 1 && state?.records.get(only)?.record === 'entity'
  const filledIn: RedactFilledIn = isEntity ? { kind: 'subject', subject: only } : { kind: 'records', records: ids }
  openDialog({ dialog: 'redact', filledIn })
}
