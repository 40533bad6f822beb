import { goTo, showInspector, showOnBoard } from '#renderer/state/window-store.ts'
import type { RecordName, RecordNamed } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** Where the window shows a record. */
interface RecordPlace {
  readonly view: 'board' | 'evidence' | 'sources'
  readonly id: string
}

/** The view a record has a place of its own in, or the id of what it speaks of, where it is shown at that. */
type ShownAt<N extends RecordName> = RecordPlace['view'] | ((record: RecordNamed<N>) => string | undefined)

const nowhere = () => undefined

const places: { readonly [N in RecordName]: ShownAt<N> } = {
  case: nowhere,
  entity: 'board',
  link: 'board',
  claim: ({ subject }) => subject,
  source: 'sources',
  exhibit: 'evidence',
  'custody-event': ({ exhibit }) => exhibit,
  'identity-judgement': ({ entities }) => entities[0],
  board: nowhere,
  placement: ({ thing }) => thing,
  branch: nowhere,
  bundle: nowhere,
  release: nowhere,
  redaction: ({ subject }) => subject,
  receipt: ({ exhibit }) => exhibit,
  group: ({ members }) => members[0],
  ledger: ({ exhibit }) => exhibit,
  mapping: nowhere,
  'entity-type': nowhere,
  'link-type': nowhere,
  'custom-property': nowhere,
  'trace-run': ({ ledger }) => ledger,
  hypothesis: nowhere,
  rating: ({ claim }) => claim,
  task: ({ about }) => about,
  'legal-request': ({ about }) => about,
  note: ({ about }) => about,
  dossier: ({ about }) => about,
  timestamp: ({ reply }) => reply,
}

/** Where the window shows a record; null where it does so nowhere. What has no place of its own is shown at what it speaks of. */
export function placeOf(state: CaseState, id: string): RecordPlace | null {
  const record = state.records.get(id)
  const place = record && (places[record.record] as ShownAt<RecordName> | undefined)
  if (!record || !place) return null
  if (typeof place === 'string') return { view: place, id }
  const of = place(record)
  return of === undefined ? null : placeOf(state, of)
}

/** Goes to where a record is shown, and selects it there. */
export function showAt({ view, id }: RecordPlace): void {
  if (view === 'board') {
    showInspector(true)
    showOnBoard([id])
  } else goTo(view, { id })
}
