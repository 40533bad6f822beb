import { sameAsHere } from '#shared/commands/import-same.ts'
import type { ImportOutcome, ImportReport } from '#shared/contract.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { recordShape } from '#shared/model/record.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Found } from '../formats/reading/importer.ts'

/** What was found and checked, and what of it is new to the case. */
export interface Planned extends Found {
  readonly format: string
  readonly eitherWay: number
  readonly reading: ImportReading
  readonly like: string | undefined
  readonly ops: readonly Op[]
  /** Things and claims of the file that were told to be the case's own before they were counted. */
  readonly known: number
}

const shown = 100

/** What an import says of itself, before and after. `state`: the case before it. */
export function reportOf(state: CaseState, planned: Planned): ImportReport {
  const { format, counts, unread, noted, ops } = planned
  const added = { entities: 0, links: 0, claims: 0, others: 0 }
  for (const { changes } of ops) {
    const record = changes['record']?.[1]
    // A board to show it on, and how it is read, is nothing that was in the file.
    if (record === undefined || record === 'board' || record === 'mapping') continue
    added[record === 'entity' ? 'entities' : record === 'link' ? 'links' : record === 'claim' ? 'claims' : 'others'] +=
      1
  }
  const onItsWord = ops.filter(({ changes }) => recordShape(String(changes['record']?.[1]))?.happened).length
  const { things, again } = thingsIn(planned)
  const taken = { entities: byType(planned.entities), links: byType(planned.links) }
  const carried = planned.records.filter(({ record }) => record !== 'case' && !recordShape(record)?.unlisted)
  const begun = new Set(ops.flatMap(({ id, changes }) => (changes['record'] === undefined ? [] : [id])))
  const ofCarried = carried.filter(({ id }) => begun.has(id))
  const newThings = added.entities + added.links + added.claims - ofCarried.filter(isThing).length
  const moved = sameAsHere(state, carried)
  const here = carried.filter(({ id }) => state.records.has(id) || moved.has(id))
  return {
    format,
    outcome: outcomeOf(planned),
    counts,
    taken,
    added,
    onItsWord,
    known: things - newThings + here.length + planned.known,
    left: carried.length - ofCarried.length - here.length,
    repeated: planned.repeated + again,
    toldMore: toldMore(state, ops),
    unread: unread.slice(0, shown),
    unreadCount: unread.length,
    eitherWay: planned.eitherWay,
    untyped: planned.untyped ?? 0,
    reading: planned.reading,
    ...(planned.like === undefined ? {} : { like: planned.like }),
    texts: planned.texts ?? [],
    tables: planned.tables ?? [],
    noted: noted.slice(0, shown),
    notedCount: noted.length,
  }
}

/** Things of the file by their types here, each once: checked, so that nothing is counted which is then left out. */
function byType(things: readonly { readonly type: string }[]): Readonly<Record<string, number>> {
  const types = Map.groupBy(things, ({ type }) => type)
  return Object.fromEntries([...types].map(([type, of]) => [type, of.length]))
}

function outcomeOf({ entities, links, records, unread, known }: Planned): ImportOutcome {
  if (entities.length + links.length + records.length + known === 0) return 'nothing'
  return unread.length > 0 ? 'part' : 'all'
}

const isThing = ({ record }: CaseRecord) => record === 'entity' || record === 'link' || record === 'claim'

/** What was found beside records of ours, as the plan tells it apart: claims by what they are about, property and value. */
function thingsIn({ entities, links, records }: Planned) {
  const carried = new Set(records.map(({ id }) => id))
  let [things, again] = [0, 0]
  for (const { key, claims } of [...entities, ...links]) {
    const different = new Set(claims.map(({ property, value }) => canonical([property, value]))).size
    things += different + (carried.has(key) ? 0 : 1)
    again += claims.length - different
  }
  return { things, again }
}

function toldMore(state: CaseState, ops: readonly Op[]): number {
  const subjects = ops.flatMap(({ changes }) => (changes['record']?.[1] === 'claim' ? [changes['subject']?.[1]] : []))
  return new Set(subjects.filter(id => typeof id === 'string' && state.records.has(id))).size
}
