import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import type { Change, Op } from '#shared/ops/op.ts'

/** The op that brings a record into being, as `create` makes it. */
export type BeginOp = (record: CaseRecord) => Op

/** What differs from record to record: of these no two are likely to be alike. */
const own: ReadonlySet<string> = new Set(['id', 'value', 'original', 'locator', 'key'])

/**
 * Makes the ops of an import, of which there may be millions: what its records have in common (author, moment, grade,
 * source, the ends of links) is one object in all of them, and their fields stand in the order of canonical JSON, so that
 * the journal need not sort them.
 */
export function beginOps(): BeginOp {
  const shared = new Map<string, Map<FieldValue, Change>>()
  const fieldsOf = new Map<string, readonly string[]>()
  const changeOf = (field: string, value: FieldValue): Change => {
    if (own.has(field)) return [null, inOrder(value)]
    const ofField = shared.get(field) ?? new Map<FieldValue, Change>()
    if (ofField.size === 0) shared.set(field, ofField)
    const known = ofField.get(value)
    if (known) return known
    const change: Change = [null, value]
    ofField.set(value, change)
    return change
  }
  return record => {
    const fields = fieldsOf.get(record.record) ?? fieldsIn(record.record)
    fieldsOf.set(record.record, fields)
    const held = record as unknown as Readonly<Record<string, FieldValue | undefined>>
    const changes: Record<string, Change> = {}
    for (const field of fields) {
      const value = held[field]
      if (value !== undefined) changes[field] = changeOf(field, value)
    }
    return { changes, id: record.id }
  }
}

/** With its fields in the order of canonical JSON. */
function inOrder(value: FieldValue): FieldValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const fields = value as Readonly<Record<string, FieldValue>>
  const keys = Object.keys(fields)
  if (keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key)) return value
  const ordered: Record<string, FieldValue> = {}
  for (const key of keys.sort()) ordered[key] = fields[key] as FieldValue
  return ordered
}

const fieldsIn = (record: string): readonly string[] =>
  ['record', ...Object.keys(recordShape(record)?.fields ?? {})].toSorted()
