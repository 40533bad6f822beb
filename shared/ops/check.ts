import { type CaseRecord, type FieldProblem, fieldOf, recordProblems, recordShape } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import type { Op } from './op.ts'
import type { CaseState } from './state.ts'

type Loose = { readonly id: string; readonly record: string } & Readonly<Record<string, FieldValue>>

/**
 * What would be wrong with the records these ops touch, once applied: missing or wrong fields, and ids that point
 * nowhere. Empty: the ops may be journalled.
 */
export function problemsAfter(state: CaseState, ops: readonly Op[]): FieldProblem[] {
  const after = overlay(state, ops)
  const find = (id: string) => (after.has(id) ? after.get(id) : state.records.get(id)) as Loose | undefined
  const problems: FieldProblem[] = []
  for (const [id, record] of after) {
    if (!record) continue
    if (record.record === undefined)
      problems.push({ record: id, field: 'record', problem: 'the record was never begun' })
    else problems.push(...recordProblems(record), ...dangling(record, find))
  }
  return problems
}

/** The records as the ops would leave them; undefined where one would be gone. */
function overlay(state: CaseState, ops: readonly Op[]): Map<string, Loose | undefined> {
  const after = new Map<string, Loose | undefined>()
  for (const { id, changes } of ops) {
    const held = (after.has(id) ? after.get(id) : (state.records.get(id) as CaseRecord | undefined)) ?? { id }
    const next: Record<string, FieldValue> = { ...(held as object) }
    for (const [field, [, to]] of Object.entries(changes)) {
      if (to === null) delete next[field]
      else next[field] = to
    }
    after.set(id, Object.keys(next).length > 1 ? (next as Loose) : undefined)
  }
  return after
}

function dangling(record: Loose, find: (id: string) => Loose | undefined): FieldProblem[] {
  const shape = recordShape(record.record)
  if (!shape) return []
  const problems: FieldProblem[] = []
  for (const [name, value] of Object.entries(record)) {
    const field = fieldOf(shape, name)
    if (!field?.refersTo) continue
    for (const id of Array.isArray(value) ? value : [value]) {
      const target = find(String(id))
      if (target && field.refersTo.includes(target.record)) continue
      problems.push({ record: record.id, field: name, problem: `${field.title} points to nothing in this case` })
    }
  }
  return problems
}
