import { present } from '#engine/formats/tables/write/in-order.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { BulkFile } from './bulk-file.ts'

type Relation = readonly [from: string, to: string, type: string]

function* relationsOf(state: CaseState): Iterable<Relation | readonly [string, undefined, string]> {
  for (const { id, subject, source, exhibit } of present(state, 'claim')) {
    yield [id, subject, 'ABOUT']
    yield [id, source, 'REPORTED_BY']
    yield [id, exhibit, 'SHOWN_IN']
  }
  for (const { id, via, exhibit } of present(state, 'source')) {
    yield [id, via, 'AS_REPORTED_BY']
    yield [id, exhibit, 'KEPT_AS']
  }
  for (const { id, parent } of present(state, 'exhibit')) yield [id, parent, 'PART_OF']
}

/** Only what stands in a file of nodes: an end that is missing would stop the whole import. */
const isNode = (state: CaseState, id: string) => {
  const record = state.records.get(id)
  return record !== undefined && /^(entity|source|exhibit)$/.test(record.record) && !('removed' in record)
}

/** What rests on what. A claim about a link has no node to point at; its `subject_id` names the link. */
export const citations: BulkFile = {
  path: 'citations.csv',
  header: [':START_ID', ':END_ID', ':TYPE'],
  *rows({ state }) {
    for (const [from, to, type] of relationsOf(state)) if (to !== undefined && isNode(state, to)) yield [from, to, type]
  },
}
