import { placedBy } from '#shared/model/placement-id.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import type { Op } from './op.ts'

/** A record as ops leave it, right or wrong; it may lack even the field that says which kind it is. */
export interface Loose {
  readonly id: string
  readonly record?: string
  readonly [field: string]: FieldValue | undefined
}

/**
 * A record with the changes of an op made to it; undefined where nothing of it is left. What a placement is of stands in
 * its id, so its changes name its own fields alone, and it is there while one of them is.
 */
export function changed(before: CaseRecord | Loose | undefined, op: Op): Loose | undefined {
  if (before === undefined && typeof op.changes['record']?.[1] === 'string') return begun(op)
  const { id, changes } = op
  const after: Record<string, unknown> = { ...(before ?? blank(id)) }
  for (const field in changes) {
    const to = changes[field]?.[1]
    if (to === null) delete after[field]
    else after[field] = to
  }
  return isLeft(after) ? (after as Loose) : undefined
}

/** As imports begin them by the million: what is named in changes is there, and nothing else. */
function begun(op: Op): Loose | undefined {
  const after: Record<string, unknown> = blank(op.id)
  for (const field in op.changes) {
    const to = op.changes[field]?.[1]
    if (to !== null) after[field] = to
  }
  return isLeft(after) ? (after as Loose) : undefined
}

/** What a record of this id holds before any change. */
export function blank(id: string): Loose {
  const placed = placedBy(id)
  return placed ? { id, record: 'placement', ...placed } : { id }
}

function isLeft(record: Readonly<Record<string, unknown>>): boolean {
  if (record['record'] === 'placement')
    return record['at'] !== undefined || record['locked'] !== undefined || record['hidden'] !== undefined
  for (const field in record) if (field !== 'id') return true
  return false
}
