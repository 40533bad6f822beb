import { caseStore } from '#renderer/state/case-store.ts'
import { goTo, select, showInspector, showView } from '#renderer/state/window-store.ts'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import { type CaseState, get } from '#shared/ops/state.ts'

export interface Shown {
  readonly view: 'board' | 'evidence' | 'sources'
  readonly id: string
}

/** Where the window shows the record a finding is about; what has no place of its own is shown at what it speaks of. */
export function placeOf(state: CaseState, id: string): Shown | null {
  const record = state.records.get(id)
  switch (record?.record) {
    case 'entity':
    case 'link':
      return { view: 'board', id }
    case 'exhibit':
      return { view: 'evidence', id }
    case 'source':
      return { view: 'sources', id }
    case 'claim':
      return placeOf(state, record.subject)
    case 'note':
      return record.about === undefined ? null : placeOf(state, record.about)
    case 'identity-judgement':
      return record.entities[0] === undefined ? null : placeOf(state, record.entities[0])
    case 'custody-event':
      return get(state, 'exhibit', record.exhibit) ? { view: 'evidence', id: record.exhibit } : null
    default:
      return null
  }
}

/** Leads to the record a finding is about. */
export function showRecord({ record }: Finding): void {
  const { state } = caseStore.getState()
  const place = state && placeOf(state, record)
  if (!place) return
  if (place.view === 'board') {
    select([place.id])
    showInspector(true)
    showView('board')
  } else goTo(place.view, { id: place.id })
}

/** Selects a sentence in the summary and brings it in sight. */
export function showSentence(area: HTMLTextAreaElement | null, sentence: string): void {
  const at = area?.value.indexOf(sentence) ?? -1
  if (!area || at < 0) return
  area.focus()
  // A browser scrolls a text area to its caret only where that moves: first to the end, and then to the sentence.
  area.setSelectionRange(at + sentence.length, at + sentence.length)
  area.setSelectionRange(at, at + sentence.length)
  area.scrollIntoView({ block: 'nearest' })
}
