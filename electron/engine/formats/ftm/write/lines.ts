import { safeText, shortLine } from '#engine/formats/text/plain-text.ts'
import { inIdOrder } from '#engine/formats/writing/in-id-order.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { FtmLine } from '../terms/line.ts'
import { type Schema, schemaNamed } from '../terms/model.ts'
import type { Lose } from './claims.ts'
import { clustersOf } from './clusters.ts'
import { add, type Draft, draftOf, lineOf, note } from './draft.ts'
import { edgesOf } from './edges.ts'
import { documentationsOf, notesOf, papersOf } from './papers.ts'
import { isComplete, thingsOf } from './things.ts'

/**
 * A case as FollowTheMoney entities, by id: things, edges, documents, notes, and one Note for the case itself, which
 * carries every record that no other line does. Each record stands whole in exactly one line. Undefined is a pause in
 * the work before the first of them.
 */
export function* ftmLines(given: CaseState, caseId: string, lose: Lose): Generator<FtmLine | undefined> {
  const state = inIdOrder(given)
  const things = yield* thingsOf(state, lose)
  const edges = yield* edgesOf(state, things, lose)
  for (const [id, draft] of things) {
    if (isComplete(draft)) continue
    things.delete(id)
    const missing = draft.schema.required.filter(name => !draft.properties.has(name)).join(', ')
    lose({ record: id, kind: 'extension', why: `${draft.schema.name} needs ${missing}` })
  }
  const papers = papersOf(state, lose)
  const notes = notesOf(state, things, lose)
  const cited = yield* documentationsOf(state, [...things.values(), ...edges], papers)
  const clusters = clustersOf(state, things)
  const drafts = [...things.values(), ...edges, ...papers.values(), ...notes, ...clusters, ...cited]
  drafts.push(caseLine(state, caseId, drafts, lose))
  drafts.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const draft of drafts) yield lineOf(draft)
}

function caseLine(state: CaseState, caseId: string, drafts: readonly Draft[], lose: Lose): Draft {
  const draft = draftOf(caseId, schemaNamed('Note') as Schema)
  const info = get(state, 'case', 'case')
  add(draft, 'name', shortLine(info?.title ?? '', 300) || 'Case')
  if (info?.summary) add(draft, 'summary', safeText(info.summary))
  if (info?.reference) note(draft, safeText(`Reference: ${info.reference}`))
  if (info?.handling) note(draft, safeText(`Handling: ${info.handling}`))
  const carried = new Set(drafts.flatMap(each => each.carried.map(record => record.id)))
  for (const record of state.records.values()) {
    if (carried.has(record.id)) continue
    draft.carried.push(record)
    if (!recordShape(record.record)?.unlisted && !carriedElsewhere.has(record.record))
      lose({ record: record.id, kind: 'extension', why: whyOnlyOurs(record) })
  }
  return draft
}

/** Their loss lines are written where it is known why. */
const carriedElsewhere: ReadonlySet<string> = new Set(['entity', 'link', 'claim'])

const whyOnlyOurs = (record: CaseRecord) =>
  record.record === 'case' ? 'only title, reference and summary have a place' : `FollowTheMoney has no ${record.record}`
