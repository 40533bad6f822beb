import { clear } from '#shared/editions/clear.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { scopeWords } from '#shared/editions/scope-words.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { scopeOf } from './order.ts'
import { partOfDossier } from './part.ts'

const noAnchor = { entries: 0, head: '', root: '', checkpoint: '' } as const

/**
 * The edition a dossier would be made of, cleared for its reader but not yet tied to the journal: for the citation check
 * and for looking at while it is written. Nothing of it goes out.
 */
export function previewEdition(state: CaseState, dossier: Dossier): Edition {
  const { state: cleared, withheld } = clear(partOfDossier(state, dossier), dossier.handling)
  return {
    state: cleared,
    caseId: '',
    asOf: dossier.at,
    anchor: noAnchor,
    scope: scopeWords(state, scopeOf(dossier)),
    recipient: dossier.recipient ?? '',
    purpose: dossier.purpose ?? '',
    upTo: dossier.handling,
    withheld,
    redacted: [],
  }
}
