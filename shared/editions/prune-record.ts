import type { HandlingCode } from '#shared/model/handling.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { Field, FieldValue, Ids } from '#shared/model/record-shape.ts'
import { isLoose } from './references.ts'

type Loose = Readonly<Record<string, FieldValue>>

/**
 * A record without any mention of what is gone: ids in lists and in free-form data, references it can do without, and
 * fields named by an id, as a dossier's `waived:<id>`. The record itself where it mentions none.
 */
export function withoutMentions(record: CaseRecord, gone: Ids): CaseRecord {
  const kept: Record<string, FieldValue> = {}
  let changed = false
  for (const [field, held] of Object.entries(record as unknown as Loose)) {
    const left = mentions(record, field, held, gone)
      ? undefined
      : isOpaque(record, field, held)
        ? held
        : pruned(held, gone)
    if (left !== undefined) kept[field] = left
    changed ||= left !== held
  }
  return changed ? (kept as unknown as CaseRecord) : record
}

/** A field that must go as a whole: named by such an id, or a reference to one that the record can do without. */
function mentions(record: CaseRecord, field: string, held: FieldValue, gone: Ids): boolean {
  if (field.includes(':') && field.split(':').some(part => gone.has(part))) return true
  return typeof held === 'string' && isLoose(record, field) && gone.has(held)
}

/** Words and values of claims are never ids, whatever they look like. */
const isOpaque = (record: CaseRecord, field: string, held: FieldValue) =>
  typeof held !== 'object' || (record.record === 'claim' && field === 'value')

/** The value without the ids that are gone; undefined where it is such an id. */
function pruned(held: FieldValue, gone: Ids): FieldValue | undefined {
  if (typeof held === 'string') return gone.has(held) ? undefined : held
  if (typeof held !== 'object') return held
  if (Array.isArray(held)) {
    const left = held.map(each => pruned(each, gone)).filter(each => each !== undefined)
    return left.length === held.length && left.every((each, at) => each === held[at]) ? held : left
  }
  const entries = Object.entries(held as Loose)
  const left = entries.flatMap(([key, each]) => {
    const value = gone.has(key) ? undefined : pruned(each, gone)
    return value === undefined ? [] : [[key, value] as const]
  })
  const same = left.length === entries.length && left.every(([, value], at) => value === entries[at]?.[1])
  return same ? held : Object.fromEntries(left)
}

/** A record for a reader who may not have the case's own code: of what holds the rest together only that, without words. */
export function withoutWords(record: CaseRecord, handling: HandlingCode): CaseRecord {
  const secrecy = recordShape(record.record)?.secrecy
  return secrecy?.by === 'frame' ? secrecy.bare(record, handling) : record
}

/** A record without the fields that are such; the record itself where it has none of them. */
export function withoutFields(record: CaseRecord, isSuch: (field: Field) => boolean): CaseRecord {
  const fields = Object.entries<Field>(recordShape(record.record)?.fields ?? {})
  const gone = new Set(fields.flatMap(([name, field]) => (isSuch(field) && Object.hasOwn(record, name) ? [name] : [])))
  if (gone.size === 0) return record
  return Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name))) as unknown as CaseRecord
}

/** A record whose references that it can do without lead to these alone; the record itself where they do. */
export function looseWithin(record: CaseRecord, kept: Ids): CaseRecord {
  let within = record as unknown as Loose
  for (const [name, { loose }] of Object.entries<Field>(recordShape(record.record)?.fields ?? {})) {
    const held = loose ? within[name] : undefined
    if (held === undefined || [held].flat().every(id => kept.has(String(id)))) continue
    const { [name]: _, ...rest } = within
    within = Array.isArray(held) ? { ...within, [name]: held.filter(id => kept.has(String(id))) } : rest
  }
  return within as unknown as CaseRecord
}
