/** Makes dossiers away from the window's thread, from a copy of the case that follows by the same commits. */
import { serve } from '#renderer/work/serve.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { type Finding, openFindings } from '#shared/dossier/lint/finding.ts'
import { previewEdition } from '#shared/dossier/preview-edition.ts'
import type { Anchor } from '#shared/editions/edition.ts'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { apply, emptyState, stateOf } from '#shared/ops/apply.ts'
import type { Op } from '#shared/ops/op.ts'
import { get } from '#shared/ops/state.ts'

/** Where the case stands, for the cover and the foot of every page. */
export interface JournalPosition {
  readonly caseId: string
  readonly anchor: Anchor
}

export type Asked =
  /** A slice of the case; the last one makes it whole. */
  | { readonly ask: 'records'; readonly records: readonly CaseRecord[]; readonly last: boolean }
  | { readonly ask: 'follow'; readonly ops: readonly Op[] }
  | { readonly ask: 'build'; readonly dossier: Dossier; readonly position: JournalPosition }
  | { readonly ask: 'count'; readonly id: string }

export interface Built {
  readonly id: string
  readonly document: DossierDocument
  readonly findings: readonly Finding[]
  /** How many records of its part the document does not tell of. */
  readonly leftOut: number
}

export type Answered =
  | { readonly built: Built }
  | { readonly id: string; readonly open: number }
  | { readonly id: string; readonly failed: ErrorMessage }

let gathered: CaseRecord[] = []
let state = emptyState()

serve<Asked, Answered>((data, tell) => {
  switch (data.ask) {
    case 'records':
      gathered.push(...data.records)
      if (!data.last) return
      state = stateOf(gathered)
      gathered = []
      return
    case 'follow':
      state = apply(state, data.ops)
      return
    case 'build':
      return tell(attempt(data.dossier.id, () => ({ built: build(data.dossier, data.position) })))
    case 'count':
      return tell(attempt(data.id, () => ({ id: data.id, open: openIn(data.id) })))
  }
})

function attempt(id: string, work: () => Answered): Answered {
  try {
    return work()
  } catch (error) {
    return { id, failed: errorMessage(error) }
  }
}

function build(dossier: Dossier, position: JournalPosition): Built {
  const { document, findings, leftOut } = buildDossier({ ...previewEdition(state, dossier), ...position }, dossier)
  return { id: dossier.id, document, findings, leftOut: leftOut.length }
}

function openIn(id: string): number {
  const dossier = get(state, 'dossier', id)
  return dossier ? openFindings(buildDossier(previewEdition(state, dossier), dossier).findings).length : 0
}
