import type { CaseRecord } from '#shared/model/record.ts'
import { create } from './edit.ts'
import type { Op } from './op.ts'
import type { CaseState } from './state.ts'

/** What a commit did to a case: the states before and after its ops. */
export interface Applied {
  readonly ops: readonly Op[]
  readonly before: CaseState
  readonly after: CaseState
}

/** A record that a commit changed: undefined where it was not there yet, or is gone. */
export interface ChangedRecord {
  readonly id: string
  readonly was: CaseRecord | undefined
  readonly now: CaseRecord | undefined
}

const known = new WeakMap<Applied, readonly ChangedRecord[]>()

/** The records a commit changed, each once: looked up once for all who follow it. */
export function changedRecords(applied: Applied): readonly ChangedRecord[] {
  const held = known.get(applied)
  if (held) return held
  const { ops, before, after } = applied
  const ids = new Set(ops.map(op => op.id))
  const found = Array.from(ids, id => ({ id, was: before.records.get(id), now: after.records.get(id) }))
  known.set(applied, found)
  return found
}

/** Records that came in at once, as if by a commit. Their ops are made where somebody asks for them. */
export function cameIn(records: readonly CaseRecord[], before: CaseState, after: CaseState): Applied {
  let ops: readonly Op[] | undefined
  const applied = {
    before,
    after,
    get ops() {
      ops ??= records.map(record => create(record as Parameters<typeof create>[0]))
      return ops
    },
  }
  known.set(
    applied,
    records.map(now => ({ id: now.id, was: undefined, now })),
  )
  return applied
}
