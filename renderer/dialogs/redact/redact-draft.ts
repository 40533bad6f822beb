import { placeholderOf, termOf } from '#shared/editions/redaction/term.ts'
import { fold } from '#shared/model/fold.ts'
import { readHandling } from '#shared/model/handling.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/** The form as it is being filled in; what opens the dialog may have begun it, see RedactFilledIn. */
export interface RedactDraft {
  readonly kind: Redaction['kind']
  readonly subject: string
  readonly term: string
  readonly handling: string
  readonly records: readonly string[]
  readonly reason: string
}

export const emptyDraft: RedactDraft = {
  kind: 'subject',
  subject: '',
  term: '',
  handling: '',
  records: [],
  reason: '',
}

/** What the draft names, as the command takes it; undefined while nothing is named. */
export function namedBy({ kind, subject, term, handling, records }: RedactDraft) {
  switch (kind) {
    case 'subject':
      return subject === '' ? undefined : { kind, subject }
    case 'term':
      return isFindable(term) ? { kind, term: term.trim() } : undefined
    case 'handling':
      return handling === '' ? undefined : { kind, handling }
    case 'records':
      return records.length === 0 ? undefined : { kind, records: [...records] }
  }
}

/** The redaction that names the same already, in force or taken back: its number is the one to keep. */
export function namedBefore(state: CaseState, draft: RedactDraft): Redaction | undefined {
  const named = namedBy(draft)
  return named && all(state, 'redaction').find(each => keyOf(each) === keyOf(named))
}

type Named = Pick<Redaction, 'kind' | 'subject' | 'term' | 'handling' | 'records'>

const keyOf = ({ kind, subject, term, handling, records }: Named): string =>
  JSON.stringify([kind, subject, term && fold(term), handling && readHandling(handling), records?.toSorted()])

/** Whether words are long enough to be looked for. */
export const isFindable = (term: string): boolean => termOf(term, placeholderOf(1)) !== undefined

/** The redaction as it would be, to be counted before it is made. */
export function plannedBy(draft: RedactDraft): Redaction | null {
  const named = namedBy(draft)
  return named ? { id: 'planned', record: 'redaction', number: 1, author: '', at: '', ...named } : null
}
