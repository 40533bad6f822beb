import type { Loss } from '#shared/editions/loss.ts'
import { type CaseRecord, isRemoved, type RecordName } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { everyRecord } from './in-order.ts'

/** Kinds of record that have a table of their own. */
export const tabled: ReadonlySet<RecordName> = new Set<RecordName>([
  ...(['case', 'entity', 'link', 'claim', 'source', 'exhibit', 'custody-event', 'note'] as const),
  ...(['identity-judgement', 'group', 'board', 'placement', 'ledger'] as const),
])

/** Fields of those records that no column holds. */
export const withoutColumn: Partial<Record<RecordName, readonly string[]>> = {
  case: ['scheme', 'format'],
  source: ['reading'],
  exhibit: ['position'],
  'custody-event': ['release'],
  board: ['viewport', 'hiddenTypes', 'order'],
  ledger: ['mapping'],
}

/** What the tables do not show. Nothing of it is lost but the files: the table of records holds every record whole. */
export function* tableLosses(state: CaseState): Iterable<Loss> {
  for (const record of everyRecord(state)) yield* recordLosses(record)
}

function* recordLosses(record: CaseRecord): Iterable<Loss> {
  const { id } = record
  if (record.record === 'exhibit') {
    yield { record: id, field: 'file', kind: 'lost', why: 'the tables name the file by its hash, and do not hold it' }
  }
  if (!tabled.has(record.record)) {
    yield { record: id, kind: 'extension', why: `only the table of records holds ${withArticle(record.record)}` }
  } else if (isRemoved(record)) {
    yield { record: id, kind: 'extension', why: 'it was removed: only the table of records holds it' }
  } else {
    for (const field of withoutColumn[record.record] ?? []) {
      if (!Object.hasOwn(record, field)) continue
      yield { record: id, field, kind: 'extension', why: 'only the table of records holds it' }
    }
  }
}
