import { everyRecord } from '#engine/formats/tables/write/in-order.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { isRemoved, type RecordName, recordShape } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'

const nodeKinds: ReadonlySet<RecordName> = new Set<RecordName>(['entity', 'link', 'claim', 'source', 'exhibit'])

/** Records that neither nodes nor relationships hold. */
export function* neo4jLosses(state: CaseState): Iterable<Loss> {
  for (const record of everyRecord(state)) {
    const { id } = record
    if (recordShape(record.record)?.unlisted) continue
    if (!nodeKinds.has(record.record))
      yield { record: id, kind: 'lost', why: `no node is made of ${withArticle(record.record)}` }
    else if (isRemoved(record)) yield { record: id, kind: 'lost', why: 'it was removed from the case' }
    else if (record.record === 'exhibit') {
      yield { record: id, field: 'file', kind: 'lost', why: 'the file itself is not in this export' }
    }
  }
}
