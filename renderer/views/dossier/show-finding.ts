import { placeOf, showAt } from '#renderer/parts/record-place.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import type { Finding } from '#shared/dossier/lint/finding.ts'

/** Leads to the record a finding is about. */
export function showRecord({ record }: Finding): void {
  const { state } = caseStore.getState()
  const place = state && placeOf(state, record)
  if (place) showAt(place)
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
