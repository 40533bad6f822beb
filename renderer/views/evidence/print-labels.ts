import { caseStore } from '#renderer/state/case-store.ts'
import type { ExportFilledIn } from '#renderer/state/dialogs.ts'
import { openDialog } from '#renderer/state/window-store.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { codesBesideTlp } from '#shared/queries/handling-codes.ts'

/** Labels for one's own shelves hold back nothing; the form still asks, and the release is recorded. */
export function printLabels(exhibit: Exhibit | undefined, actor: string): void {
  const { state } = caseStore.getState()
  const filledIn: ExportFilledIn = {
    format: 'labels-pdf',
    options: exhibit ? { exhibits: exhibit.number } : {},
    upTo: 'RED',
    allowed: state ? codesBesideTlp(state) : [],
    recipient: actor,
    purpose: 'Labels for the exhibits',
  }
  openDialog({ dialog: 'export', filledIn })
}
