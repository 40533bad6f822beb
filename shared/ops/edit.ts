import type { CaseRecord, RecordNamed } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { sameValue } from './canonical.ts'
import type { Change, Op } from './op.ts'

/** The op that brings a record into being. Fields that are undefined are left out. */
export function create(record: CaseRecord): Op {
  const changes: Record<string, Change> = {}
  for (const [field, value] of Object.entries(record) as [string, FieldValue | undefined][]) {
    if (field !== 'id' && value !== undefined) changes[field] = [null, value]
  }
  return { id: record.id, changes }
}

type Edits<R> = { readonly [K in keyof R]?: R[K] | null }

/** The op that changes some fields (null clears one), or null where nothing would change. */
export function edit<R extends CaseRecord>(record: R, edits: Edits<Omit<R, 'id' | 'record'>>): Op | null {
  const changes: Record<string, Change> = {}
  const held = record as unknown as Record<string, FieldValue | undefined>
  for (const [field, to] of Object.entries(edits) as [string, FieldValue | null | undefined][]) {
    const from = held[field] ?? null
    if (to !== undefined && !sameValue(from, to)) changes[field] = [from, to]
  }
  return Object.keys(changes).length > 0 ? { id: record.id, changes } : null
}

/** Edits as a list, ready to spread into a plan. */
export function edits<R extends CaseRecord>(record: R, change: Edits<Omit<R, 'id' | 'record'>>): Op[] {
  const op = edit(record, change)
  return op ? [op] : []
}

/** Sets or clears one `prefix:key` field of a board. */
export function boardField(
  board: RecordNamed<'board'>,
  prefix: 'at' | 'locked' | 'hidden',
  key: string,
  to: FieldValue | null,
): Op[] {
  const field = `${prefix}:${key}`
  const from = (board as unknown as Record<string, FieldValue | undefined>)[field] ?? null
  return sameValue(from, to) ? [] : [{ id: board.id, changes: { [field]: [from, to] } }]
}
