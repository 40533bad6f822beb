import type { Loss } from '#shared/editions/loss.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { everyRecord, present } from './in-order.ts'
import { presentLinks } from './links.ts'

/** The records that are neither node nor edge nor claims about one, in the order of their ids. */
export function otherRecords(state: CaseState): readonly CaseRecord[] {
  const shown = new Set([...present(state, 'entity'), ...presentLinks(state)].map(({ id }) => id))
  const isElsewhere = (record: CaseRecord) =>
    shown.has(record.id) || (record.record === 'claim' && shown.has(record.subject))
  return everyRecord(state).filter(record => !isElsewhere(record))
}

/**
 * What a graph does not show: those records, and of nodes and edges all that makes a claim of a value. `kind` says
 * whether it is lost or stands where only we look, `where` in what words.
 */
export function* beyondGraph(
  state: CaseState,
  others: readonly CaseRecord[],
  kind: Loss['kind'],
  where: string,
): Iterable<Loss> {
  const elsewhere = new Set(others.map(({ id }) => id))
  for (const { id, record } of others) {
    if (record === 'exhibit')
      yield { record: id, field: 'file', kind: 'lost', why: 'the file itself is not in this export' }
    if (!recordShape(record)?.unlisted) yield { record: id, kind, why: `${where} this ${record}` }
  }
  for (const id of [...state.claimsAbout.keys()].sort()) {
    if (elsewhere.has(id) || !state.records.has(id)) continue
    yield {
      record: id,
      field: 'claims',
      kind,
      why: `${where} the source, passage, grade, status, dates and history of each value`,
    }
  }
}
