import type { HandlingCode } from '#shared/model/handling.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { isLoose } from './references.ts'

/** Asked only whether an id is in it. */
type Gone = Pick<ReadonlyMap<string, unknown>, 'has'>
type Loose = Readonly<Record<string, FieldValue>>

/**
 * A record without any mention of what is gone: ids in lists and in free-form data, references it can do without, and
 * fields named by an id, as a dossier's `waived:<id>`. The record itself where it mentions none.
 */
export function without(record: CaseRecord, gone: Gone): CaseRecord {
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
function mentions(record: CaseRecord, field: string, held: FieldValue, gone: Gone): boolean {
  if (field.includes(':') && field.split(':').some(part => gone.has(part))) return true
  return typeof held === 'string' && isLoose(record, field) && gone.has(held)
}

/** Words and values of claims are never ids, whatever they look like. */
const isOpaque = (record: CaseRecord, field: string, held: FieldValue) =>
  typeof held !== 'object' || (record.record === 'claim' && field === 'value')

/** The value without the ids that are gone; undefined where it is such an id. */
function pruned(held: FieldValue, gone: Gone): FieldValue | undefined {
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

/** Case and boards for a reader who may not have the case's own code: what holds the rest together, without words. */
export function withoutWords(record: CaseRecord, handling: HandlingCode): CaseRecord {
  if (record.record === 'board') return { ...record, title: `Board ${record.order + 1}` }
  if (record.record !== 'case') return record
  const { id, reference, status, scheme, format } = record
  const bare = { id, record: 'case' as const, title: reference ?? 'Case', status, handling, format }
  return { ...bare, ...(reference ? { reference } : {}), ...(scheme ? { scheme } : {}) }
}
