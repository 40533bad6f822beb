import type { Loss } from '#shared/editions/loss.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { jsonText } from '../tables/json-text.ts'
import { presentLinks } from '../tables/links.ts'
import { present } from '../tables/table.ts'

/** The record of a node or edge and its claims: what makes the file exact. Other programs pass it by. */
export function subjectRecords(state: CaseState, id: string): readonly CaseRecord[] {
  const subject = state.records.get(id)
  const claims = claimsAbout(state, id).sort((a, b) => (a.id < b.id ? -1 : 1))
  return subject ? [subject, ...claims] : claims
}

/** All other records, in the order of their ids. */
export function otherRecords(state: CaseState): readonly CaseRecord[] {
  const shown = new Set([...present(state, 'entity'), ...presentLinks(state)].map(({ id }) => id))
  const isElsewhere = (record: CaseRecord) =>
    shown.has(record.id) || (record.record === 'claim' && shown.has(record.subject))
  const others = [...state.records.values()].filter(record => !isElsewhere(record))
  return others.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** libxml2 takes no text above 10 MB; a record of ours is below 7. */
const listSize = 1 << 20

/** Records as JSON lists of moderate size. */
export function* payloads(records: Iterable<CaseRecord>): Iterable<string> {
  let held: string[] = []
  let size = 0
  for (const record of records) {
    const json = jsonText(record)
    held.push(json)
    size += json.length
    if (size < listSize) continue
    yield `[${held.join(',')}]`
    held = []
    size = 0
  }
  if (held.length > 0) yield `[${held.join(',')}]`
}

/** What other programs will not see, for only our own data key holds it. */
export function* payloadLosses(state: CaseState, others: readonly CaseRecord[]): Iterable<Loss> {
  const elsewhere = new Set(others.map(({ id }) => id))
  for (const { id, record } of others) {
    if (record === 'exhibit')
      yield { record: id, field: 'file', kind: 'lost', why: 'the file itself is not in this export' }
    yield { record: id, kind: 'extension', why: `only the data key red_thread holds this ${record}` }
  }
  for (const id of state.claimsAbout.keys()) {
    const subject = get(state, 'entity', id) ?? get(state, 'link', id)
    if (!subject || elsewhere.has(id)) continue
    yield {
      record: id,
      field: 'claims',
      kind: 'extension',
      why: 'sources and grades of its claims stand in red_thread only',
    }
  }
}
