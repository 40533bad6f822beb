import { oneLine, safeText } from '#engine/formats/text/plain-text.ts'
import { inIdOrder } from '#engine/formats/writing/in-id-order.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import { get, linksAt } from '#shared/ops/state.ts'
import { extensionDefinitions, publishers } from '../terms/extensions.ts'
import { idOf } from '../terms/ids.ts'
import { markingObject, unmarkedCode } from '../terms/markings.ts'
import type { StixObject } from '../terms/object.ts'
import { type Draft, draftOf, type Making, moment } from './draft.ts'
import { addEvidence } from './evidence.ts'
import { authorId, type Codes, finish } from './finish.ts'
import { relationshipsOf } from './links.ts'
import { noteInstead, notesAbout, writtenNotes } from './notes.ts'
import { ownExtensions, withOwnTypes } from './own-types.ts'
import { type Things, thingsOf } from './things.ts'

/**
 * A case as the objects of one STIX 2.1 bundle, by id: things, observables, relationships, notes, one grouping that is
 * the case itself and carries every record no other object does, and all they refer to. Of the strict profile no object
 * carries records. Undefined is a pause in the work before the first of them.
 */
export function* stixObjects(given: Making): Generator<StixObject | undefined> {
  const making: Making = { ...given, state: inIdOrder(given.state) }
  const things = yield* thingsOf(making)
  const captured = addEvidence(making, things)
  const whole = idOf('grouping', `case ${making.caseId}`)
  const instead = things.without.map(entity => noteInstead(making, entity, things.objectOf, whole))
  const relationships = yield* relationshipsOf(making, things.objectOf)
  addReferences(making, things)
  // Lists are joined, never pushed as arguments: of those a call takes a hundred thousand at most.
  const drafts = [...things.drafts.values(), ...relationships, ...captured, ...instead]
    .concat(notesAbout(things.drafts.values(), things.contradictions))
    .concat(writtenNotes(making, things.objectOf, whole))
  drafts.push(caseObject(making, whole, drafts))
  yield* written(making, drafts)
}

/** Reports and groupings must name what they are about: what the thing is linked to, else who wrote it down. */
function addReferences({ state }: Making, { drafts, objectOf }: Things): void {
  for (const draft of drafts.values()) {
    if (draft.type !== 'report' && draft.type !== 'grouping') continue
    const linked = draft.subjects.flatMap(id =>
      linksAt(state, id).flatMap(({ from, to, removed }) => (removed ? [] : [from, to])),
    )
    const others = new Set(linked.flatMap(id => objectOf.get(id) ?? []).filter(id => id !== draft.id))
    draft.fields.set('object_refs', others.size > 0 ? [...others].sort() : [authorId(draft.author)])
  }
}

function caseObject(making: Making, id: string, drafts: readonly Draft[]): Draft {
  const { state, strict, lose } = making
  const info = get(state, 'case', 'case')
  const created = drafts.map(each => each.created).sort()[0] ?? noTime
  const draft = draftOf('grouping', id, { author: info?.lead ?? 'Red Thread', at: created })
  draft.modified =
    drafts
      .map(each => each.modified)
      .sort()
      .at(-1) ?? created
  draft.fields.set('name', oneLine(info?.title ?? 'Case') || 'Case')
  draft.fields.set('context', 'unspecified')
  draft.references.push({ source_name: 'Red Thread', external_id: making.caseId })
  for (const text of [info?.summary, info?.reference && `Reference: ${info.reference}`])
    if (text) draft.words.push(safeText(text))
  const refs = drafts.map(each => each.id).sort()
  draft.fields.set('object_refs', refs.length > 0 ? refs : [authorId(draft.author)])
  const carried = new Set(drafts.flatMap(each => each.carried.map(record => record.id)))
  for (const record of state.records.values()) {
    if (strict)
      lose({
        record: record.id,
        kind: 'lost',
        why: 'the strict profile carries no records: what an object shows is all there is',
      })
    else if (!carried.has(record.id)) {
      draft.carried.push(record)
      if (!recordShape(record.record)?.unlisted && !carriedElsewhere.has(record.record))
        lose({ record: record.id, kind: 'extension', why: whyOnlyOurs(record) })
    }
  }
  return draft
}

/** Of a case that holds nothing yet. */
const noTime = moment('2000-01-01T00:00:00Z')

/** Their loss lines are written where it is known why. */
const carriedElsewhere: ReadonlySet<string> = new Set(['entity', 'link', 'claim'])

const whyOnlyOurs = ({ record }: CaseRecord) =>
  record === 'case'
    ? 'only title, reference and summary have a place'
    : record === 'source'
      ? 'external references hold its publisher, title and address only'
      : `STIX has no ${record}`

function* written(making: Making, drafts: readonly Draft[]): Generator<StixObject> {
  const codes: Codes = new Set()
  const used = new Set<string>()
  const own = ownExtensions(making)
  const sorted = [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const draft of sorted) {
    const object = withOwnTypes(making, own, finish(making, draft, codes), draft.subjects)
    for (const extension of Object.keys(object['extensions'] ?? {})) used.add(extension)
    yield object
  }
  const ownUsed = [...own.values()].filter(({ definition }) => used.has(definition.id))
  // Their definitions are marked with it.
  if (ownUsed.length > 0) codes.add(unmarkedCode(making.state))
  yield* authorsOf([...drafts, ...ownUsed])
  if (making.strict && codes.has('AMBER+STRICT'))
    making.lose({ record: 'case', field: 'handling', kind: 'lost', why: 'TLP 1 has no AMBER+STRICT: marked TLP:RED' })
  const markings = [...codes].sort().map(code => markingObject(code, making.strict))
  for (const marking of new Map(markings.map(each => [each.id, each])).values()) {
    for (const extension of Object.keys(marking['extensions'] ?? {})) used.add(extension)
    yield marking
  }
  const ownDefinitions = new Map(ownUsed.map(({ definition }) => [definition.id, definition]))
  const definitions = [...used].sort().flatMap(id => extensionDefinitions.get(id) ?? ownDefinitions.get(id) ?? [])
  const by = new Set(definitions.map(each => String(each['created_by_ref'])))
  yield* [...by].sort().flatMap(id => publishers.get(id) ?? [])
  yield* definitions
}

/** Whoever wrote something of it down, each since the first of it. */
function authorsOf(written: readonly Pick<Draft, 'author' | 'created'>[]): readonly StixObject[] {
  const authors = new Map<string, string>()
  for (const { author, created } of written) {
    const first = authors.get(author)
    if (first === undefined || created < first) authors.set(author, created)
  }
  return [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([author, created]) => authorObject(author, created))
}

const authorObject = (author: string, created: string): StixObject => ({
  type: 'identity',
  spec_version: '2.1',
  id: authorId(author),
  created,
  modified: created,
  name: oneLine(author) || 'unknown',
  identity_class: 'individual',
})
