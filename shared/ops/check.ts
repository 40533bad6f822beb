import { type FieldProblem, fieldOf, recordChecker, recordShape } from '#shared/model/record.ts'
import { changed, type Loose } from './changed.ts'
import type { Op } from './op.ts'
import type { CaseState } from './state.ts'

/**
 * What would be wrong with the records these ops touch, once applied: missing or wrong fields, and ids that point
 * nowhere. Empty: the ops may be journalled.
 */
export function problemsAfter(state: CaseState, ops: readonly Op[]): FieldProblem[] {
  const after = overlay(state, ops)
  const find = (id: string) => (after.has(id) ? after.get(id) : state.records.get(id)) as Loose | undefined
  const problems: FieldProblem[] = []
  const [check, dangling] = [recordChecker(), danglingAmong(find)]
  for (const [id, record] of after) {
    if (!record) continue
    if (isBegun(record)) problems.push(...check(record), ...dangling(record))
    else problems.push({ record: id, field: 'record', problem: 'the record was never begun' })
  }
  return problems
}

/** The records as the ops would leave them; undefined where one would be gone. */
function overlay(state: CaseState, ops: readonly Op[]): Map<string, Loose | undefined> {
  const after = new Map<string, Loose | undefined>()
  for (const op of ops)
    after.set(op.id, changed(after.get(op.id) ?? (after.has(op.id) ? undefined : state.records.get(op.id)), op))
  return after
}

type Begun = Loose & { readonly record: string }

const isBegun = (record: Loose): record is Begun => record.record !== undefined

/** Ids that point nowhere. Records one after another that point to one and the same cost one look. */
function danglingAmong(find: (id: string) => Loose | undefined): (record: Begun) => readonly FieldProblem[] {
  const found = new Map<string, unknown>()
  return record => {
    const shape = recordShape(record.record)
    if (!shape) return none
    let problems: FieldProblem[] | undefined
    for (const name in record) {
      const field = fieldOf(shape, name)
      const value = record[name]
      const key = `${record.record} ${name}`
      if (!field?.refersTo || found.get(key) === value) continue
      const strange = [value].flat().filter(id => {
        const target = find(String(id))
        return target?.record === undefined || field.refersTo?.includes(target.record) !== true
      })
      if (strange.length === 0) found.set(key, value)
      problems ??= []
      for (const _ of strange)
        problems.push({ record: record.id, field: name, problem: `${field.title} points to nothing in this case` })
    }
    return problems ?? none
  }
}

const none: readonly FieldProblem[] = []
