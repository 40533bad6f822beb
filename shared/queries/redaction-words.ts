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
