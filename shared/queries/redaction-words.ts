import { fieldOf, recordShape } from '#shared/model/record.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from './label.ts'

/** What a redaction blacks out, as lists show it: `Kim Chol-su, everywhere`, `"Vientiane"`. */
export function redactionWords(state: CaseState, { kind, subject, term, handling, records = [] }: Redaction): string {
  switch (kind) {
    case 'subject':
      return `${labelOf(state, subject ?? '')}, everywhere`
    case 'term':
      return `"${term}"`
    case 'handling':
      return `all that is marked ${handling}`
    case 'records':
      return records.map(id => labelOf(state, id)).join(', ')
  }
}

/** Where something stands, as lists say it: `text of note about Lotus Star`, `passage of claim Name of Baeksul Trading`. */
export function placeWords(state: CaseState, { record, field }: { readonly record: string; readonly field: string }) {
  const held = state.records.get(record)
  if (!held) return `${field} of this export`
  const shape = recordShape(held.record)
  const title = shape && fieldOf(shape, field)?.title
  const label = labelOf(state, record)
  const kind = shape?.title.toLowerCase() ?? ''
  return `${title ?? field} of ${label.toLowerCase().startsWith(kind) ? label : `${kind} ${label}`}`
}
