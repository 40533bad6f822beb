import type { ExportFilledIn } from '#renderer/state/dialogs.ts'
import { openDialog } from '#renderer/state/window-store.ts'
import { scopeOf } from '#shared/dossier/order.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'

/** The formats a dossier is written in, as the list of exporters calls them. */
export const forms = [
  { format: 'dossier-pdf', title: 'PDF' },
  { format: 'dossier-docx', title: 'DOCX' },
  { format: 'dossier-html', title: 'HTML' },
] as const

/** Opens the export dialog filled in from the dossier. */
export function writeDossier(dossier: Dossier, format: (typeof forms)[number]['format']): void {
  const { id, recipient = '', purpose = '', handling } = dossier
  const scope = scopeOf(dossier)
  const way = scope.of === 'records' ? 'selection' : scope.of
  const filter = scope.of === 'filter' ? { words: scope.words ?? '', type: scope.types?.[0] ?? 'any' } : {}
  const filledIn: ExportFilledIn = {
    format,
    options: { dossier: id },
    way,
    ...filter,
    upTo: handling,
    recipient,
    purpose,
  }
  openDialog({ dialog: 'export', filledIn })
}
