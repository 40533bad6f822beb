import { gradeText } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { recordShape } from '#shared/model/record.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { all, get } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { Exporter } from '../writing/exporter.ts'
import { loseOwnTypes } from '../writing/own-type-losses.ts'
import { inSlices } from '../writing/slices.ts'
import { type Attribute, attribute, tlp } from './write/attributes.ts'
import { exhibitObjects } from './write/exhibit.ts'
import { entityObject, type Written } from './write/objects.ts'
import { loseLink } from './write/references.ts'
import { beginWriting, type Writing } from './write/writing.ts'

/** One MISP event: entities as objects, links as references, claims as attributes with grade and source. */
export const misp: Exporter = {
  id: 'misp',
  title: 'MISP',
  help: 'For MISP and those who share through it: one event, to your own organisation only until you widen it there.',
  form: { file: '.misp.json' },
  write: async function* ({ edition, lose, signal }) {
    const writing = beginWriting(edition, lose)
    yield { path: 'event.misp.json', pieces: inSlices(document(writing), signal) }
  },
}

/** The event, object by object; loose attributes are few and come last. */
function* document(writing: Writing): Generator<string> {
  loseOwnTypes(writing.edition.state, 'MISP', 'lost', writing.lose)
  const head = canonical(headOf(writing))
  yield `{"Event":${head.slice(0, -1)},"Object":[`
  const loose: Attribute[] = []
  let first = true
  for (const written of objectsOf(writing)) {
    loose.push(...written.loose)
    yield `${first ? '\n' : ',\n'}${canonical(written.object)}`
    first = false
  }
  yield '\n],"Attribute":['
  for (const [n, each] of [...ownAttributes(writing), ...loose].entries())
    yield `${n === 0 ? '\n' : ',\n'}${canonical(each)}`
  yield '\n]}}\n'
}

const analysis = { open: '1', suspended: '1', closed: '2' } as const

function headOf(writing: Writing) {
  const { edition } = writing
  const info = get(edition.state, 'case', 'case')
  const owner = info?.lead ?? 'not named'
  return {
    uuid: writing.uuid('case'),
    info: writing.text(info?.title ?? 'Case', 'case'),
    date: edition.asOf.slice(0, 10),
    timestamp: writing.timestamp,
    // Undefined: how grave it is, only the reader can say.
    threat_level_id: '4',
    analysis: analysis[info?.status ?? 'open'],
    distribution: '0',
    published: false,
    Orgc: { name: writing.text(owner, 'case'), uuid: writing.uuid(`organisation ${owner}`) },
    Tag: [...(info ? [tlp(info.handling)] : []), ...galaxyTags(writing)],
  }
}

/** Known groups by their name in MISP's galaxy, where a claim gives it. */
function galaxyTags({ edition: { state } }: Writing) {
  const groups = new Set(
    all(state, 'entity')
      .filter(each => each.type === 'hacker-group' && !each.removed)
      .map(each => each.id),
  )
  const names = all(state, 'claim').flatMap(({ subject, value, status }) =>
    groups.has(subject) && status === 'asserted' && value.kind === 'identifier' && value.scheme === 'MISP galaxy'
      ? [value.identifier]
      : [],
  )
  return [...new Set(names)].sort().map(name => ({ name: `misp-galaxy:threat-actor="${name.replaceAll('"', "'")}"` }))
}

function* objectsOf(writing: Writing): Generator<Written> {
  const { records } = writing.edition.state
  for (const id of [...records.keys()].sort()) {
    const record = records.get(id)
    if (record?.record === 'exhibit') for (const object of exhibitObjects(writing, record)) yield { object, loose: [] }
    const written = record?.record === 'entity' ? entityObject(writing, record) : undefined
    if (written) yield written
    if (record) reportOther(writing, record)
  }
}

/** Records that other records carry, or that are reported where they are written. */
const carried = new Set(['case', 'entity', 'link', 'claim', 'source', 'exhibit', 'note'])

function reportOther(writing: Writing, record: CaseRecord): void {
  const { edition, lose } = writing
  if (record.record === 'case' && record.scheme)
    lose({ record: record.id, field: 'scheme', kind: 'lost', why: 'an event of MISP has no place for it' })
  if (record.record === 'case' && record.status === 'suspended')
    lose({ record: record.id, field: 'status', kind: 'lost', why: 'MISP knows only begun and completed' })
  // Links stand with what they lead from: where that stays out, nobody else would tell.
  const from = record.record === 'link' ? get(edition.state, 'entity', record.from) : undefined
  if (record.record === 'link' && (!from || from.removed)) loseLink(writing, record)
  if (record.record === 'note' && record.about) {
    lose({ record: record.id, field: 'about', kind: 'lost', why: 'an attribute of a MISP event is about the event' })
  }
  const shape = recordShape(record.record)
  if (shape?.unlisted || carried.has(record.record)) return
  const title = shape?.title.toLowerCase() ?? record.record
  lose({ record: record.id, kind: 'lost', why: `MISP has no place for ${withArticle(title)}` })
}

/** What is said of the event itself: its reference, summary, notes, and the sources. */
function* ownAttributes(writing: Writing): Generator<Attribute> {
  const { state } = writing.edition
  const info = get(state, 'case', 'case')
  const inside = (key: string, record: string, value: string, comment: string): Attribute => ({
    ...attribute(writing, 'text', value, { key, record, comment }),
    category: 'Internal reference',
  })
  if (info?.reference) yield inside('case reference', 'case', info.reference, 'Case reference')
  if (info?.purpose) yield inside('case purpose', 'case', info.purpose, 'Purpose')
  if (info?.summary) yield inside('case summary', 'case', info.summary, 'Summary')
  for (const note of sorted(all(state, 'note'))) {
    if (note.removed) writing.lose({ record: note.id, kind: 'lost', why: 'removed from the case' })
    else yield inside(note.id, note.id, note.text, `Note by ${note.author} at ${note.at}`)
  }
  for (const source of sorted(all(state, 'source'))) {
    const { id, code, title, publisher, url, kind } = source
    const isLink = url !== undefined && /^https?:\/\//.test(url)
    const parts = [`Source ${code}`, title, publisher, isLink ? undefined : url, kind, `grade ${gradeText(source)}`]
    const comment = parts.filter(each => each !== undefined).join('; ')
    yield isLink ? attribute(writing, 'link', url, { key: id, record: id, comment }) : inside(id, id, title, comment)
    const left = (['published', 'accessed', 'via', 'exhibit', 'handling', 'note', 'removed'] as const).filter(
      field => source[field] !== undefined,
    )
    for (const field of left)
      writing.lose({ record: id, field, kind: 'lost', why: 'a link of MISP has no place for it' })
  }
}

const sorted = <T extends { readonly id: string }>(records: readonly T[]) =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
