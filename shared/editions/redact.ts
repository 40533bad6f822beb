import { readHandling } from '#shared/model/handling.ts'
import { entityType } from '#shared/model/lookup.ts'
import { type CaseRecord, fieldOf, recordShape } from '#shared/model/record.ts'
import type { Field, FieldValue } from '#shared/model/record-shape.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import type { Redacted } from './edition.ts'
import { foundIn, inOrderOfLength, placeholderOf, redactText, type Term, termOf } from './redact-text.ts'
import { isWaiver, renamed, waiverNames, wordsInPlace } from './redact-waivers.ts'
import { dateRenderings, renderings } from './renderings.ts'

export interface RedactedState {
  readonly state: CaseState
  /** By placeholder, in the order of their numbers. */
  readonly redacted: readonly Redacted[]
  /** For what stands beside the state: the scope's words, purpose, recipient. */
  readonly text: (text: string) => string
}

/**
 * The state with everything blacked out that the case's redactions name. Structure stays: a redacted person is still an
 * entity with links, whose every claim reads `[REDACTED 3]`. The redactions themselves are left out, for they say what
 * must not be said. Nothing else is touched: records without an occurrence are the same objects. `whole` is the case the
 * state is a part of, for a name that only a withheld claim tells is blacked out as well; `now` is the case as it stands
 * today, where the state is an earlier one: what is to be blacked out today is blacked out of every earlier state too.
 */
export function redact(state: CaseState, whole: CaseState, now = whole): RedactedState {
  const active = all(now, 'redaction').filter(each => !each.removed)
  const blacked = blackedOut(state, active)
  const known = new Set([whole, now])
  const terms = inOrderOfLength(active.flatMap(each => termsOf(known, each)))
  const inWaivers = inOrderOfLength([...terms, ...wordsInPlace(state, blacked)])
  const places = new Map<string, number>()
  const hit = (placeholder: string) => places.set(placeholder, (places.get(placeholder) ?? 0) + 1)
  const records = [...state.records.values()].flatMap(record => {
    if (record.record === 'redaction') return []
    const placeholder = blacked.get(record.id)
    const emptied = placeholder === undefined ? record : blackOut(record, placeholder, hit)
    const redacted = redactRecord(emptied, field => (isWaiver(field) ? inWaivers : terms), hit)
    return [renamed(redacted, waiverNames(record, redacted))]
  })
  const redacted = active
    .map(each => placeholderOf(each.number))
    .map(placeholder => ({ placeholder, places: places.get(placeholder) ?? 0 }))
  return { state: stateOf(records), redacted, text: text => redactText(text, terms, hit) }
}

/** Ids of records whose whole content goes, each with its placeholder. */
function blackedOut(state: CaseState, redactions: readonly Redaction[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const about = (id: string, placeholder: string) => {
    found.set(id, placeholder)
    for (const claim of claimsAbout(state, id)) found.set(claim.id, placeholder)
    for (const note of all(state, 'note')) if (note.about === id) found.set(note.id, placeholder)
  }
  for (const { kind, subject, records, handling, number } of redactions) {
    const placeholder = placeholderOf(number)
    if (kind === 'subject' && subject) about(subject, placeholder)
    if (kind === 'records') for (const id of records ?? []) about(id, placeholder)
    if (kind !== 'handling' || !handling) continue
    for (const record of state.records.values()) {
      const own = 'handling' in record && record.record !== 'case' ? record.handling : undefined
      if (own && readHandling(own) === readHandling(handling)) found.set(record.id, placeholder)
    }
  }
  return found
}

const tellingKinds: ReadonlySet<string> = new Set(['name', 'address', 'email', 'phone', 'identifier', 'hash', 'url'])

/** What is looked for everywhere: the term itself, or every name and number the subject is known by. */
function termsOf(known: ReadonlySet<CaseState>, { kind, number, subject, term }: Redaction): Term[] {
  const placeholder = placeholderOf(number)
  if (kind === 'term') return [termOf(term ?? '', placeholder)].flatMap(each => each ?? [])
  if (kind !== 'subject' || subject === undefined) return []
  const words = new Set([...known].flatMap(state => namesOf(state, subject)))
  return [...words].flatMap(each => termOf(each, placeholder) ?? [])
}

function namesOf(state: CaseState, subject: string): string[] {
  const entity = get(state, 'entity', subject)
  if (!entity) return []
  const captions = entityType(entity.type)?.caption ?? []
  const telling = claimsAbout(state, entity.id).filter(
    claim => captions.includes(claim.property) || tellingKinds.has(claim.value.kind),
  )
  return telling.flatMap(({ value, original = '' }) => {
    const written = [...renderings(value), original]
    return value.kind === 'name' ? written.flatMap(turned) : written
  })
}

/** A name with its last word first and its first word last as well: `Doe, Jane` is `Jane Doe`. */
function turned(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter(word => word !== '')
  if (words.length < 2 || words.length > 5) return [name]
  return [
    name,
    [...words.slice(-1), ...words.slice(0, -1)].join(' '),
    [...words.slice(1), ...words.slice(0, 1)].join(' '),
  ]
}

/** Every field that takes any text, and the value of a claim, becomes the placeholder. */
function blackOut(record: CaseRecord, placeholder: string, hit: (placeholder: string) => void): CaseRecord {
  hit(placeholder)
  if (record.record === 'entity' || record.record === 'link') return record
  return mapText(record, (_, name) => (kept.has(name) ? undefined : placeholder), placeholder)
}

/** Who worked on the case and how things are numbered is not what is blacked out, unless a term says so. */
const kept: ReadonlySet<string> = new Set([
  'author',
  'actor',
  'acquiredBy',
  'property',
  'number',
  'code',
  'handling',
  'sha256',
  'mediaType',
  'scheme',
])

/** `termsIn`: what is looked for in the field of that name. */
function redactRecord(
  record: CaseRecord,
  termsIn: (field: string) => readonly Term[],
  hit: (placeholder: string) => void,
): CaseRecord {
  const inValue = record.record === 'claim' ? valueTerm(record, termsIn('value')) : undefined
  if (inValue) hit(inValue.placeholder)
  return mapText(
    record,
    (text, field) => {
      const terms = termsIn(field)
      const redacted = redactText(text, terms, hit)
      if (redacted !== text) return redacted
      const inDate = record.record === 'exhibit' ? foundIn(dateRenderings(text).join('\n'), terms) : undefined
      if (inDate) hit(inDate.placeholder)
      return inDate?.placeholder
    },
    inValue?.placeholder,
  )
}

/** A value that is not free text goes whole where any way of writing it holds a term. */
function valueTerm({ value }: Claim, terms: readonly Term[]): Term | undefined {
  if (value.kind === 'text' || value.kind === 'file') return undefined
  return foundIn(renderings(value).join('\n'), terms)
}

/** A copy with texts replaced (undefined leaves one), or the record itself where nothing was. */
function mapText(
  record: CaseRecord,
  change: (text: string, field: string) => string | undefined,
  value: string | undefined,
): CaseRecord {
  const shape = recordShape(record.record)
  let changed: Record<string, unknown> | undefined
  for (const [name, held] of Object.entries(record) as [string, FieldValue][]) {
    const field = shape && fieldOf(shape, name)
    if (!field || field.refersTo) continue
    const isValue = record.record === 'claim' && name === 'value'
    const to = isValue ? mapValue(held, change, value) : mapHeld(field, held, text => change(text, name))
    if (to === held) continue
    changed ??= { ...record }
    changed[name] = to
  }
  return (changed as unknown as CaseRecord | undefined) ?? record
}

function mapValue(
  held: FieldValue,
  change: (text: string, field: string) => string | undefined,
  value?: string,
): FieldValue {
  if (value !== undefined) return { kind: 'text', text: value }
  const { kind, text } = held as { kind: string; text?: string }
  const to = kind === 'text' && text !== undefined ? change(text, 'value') : undefined
  return to === undefined ? held : { kind: 'text', text: to }
}

/** Texts anywhere inside a field. A field that takes only certain words (a choice, a moment) is no place for others. */
function mapHeld(field: Field, held: FieldValue, change: (text: string) => string | undefined): FieldValue {
  if (typeof held === 'string') {
    const to = change(held)
    return to === undefined || field.problem(to) !== null ? held : to
  }
  if (typeof held !== 'object') return held
  const inside = (each: FieldValue): FieldValue => {
    if (typeof each === 'string') return change(each) ?? each
    return typeof each === 'object' ? mapEach(each, inside) : each
  }
  return mapEach(held, inside)
}

function mapEach(held: FieldValue & object, inside: (each: FieldValue) => FieldValue): FieldValue {
  if (Array.isArray(held)) {
    const to = held.map(inside)
    return to.some((each, at) => each !== held[at]) ? to : held
  }
  const entries = Object.entries(held as Readonly<Record<string, FieldValue>>)
  const to = entries.map(([key, each]) => [inside(key), inside(each)] as const)
  return to.some(([key, each], at) => key !== entries[at]?.[0] || each !== entries[at]?.[1])
    ? Object.fromEntries(to)
    : held
}
