import { valueKinds } from '#shared/model/kinds/list.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import { type CaseRecord, recordProblems } from '#shared/model/record.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { recordsWithPlacements } from '#shared/ops/board-fields.ts'

/** Deeper than anything a record holds: what goes further is meant to exhaust whoever walks it. */
const deepest = 8

/**
 * A record of ours out of a file that anybody may have written, or in words why it is none; a board of an earlier version
 * is several. References are checked by whoever takes it in.
 */
export function soundRecords(parsed: unknown): readonly (CaseRecord | string)[] {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return ['it is not a record']
  return recordsWithPlacements(parsed).map(soundRecord)
}

function soundRecord(parsed: object): CaseRecord | string {
  const { id, record } = parsed as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || id === '' || typeof record !== 'string') return 'it is not a record'
  if (isDeep(parsed, deepest)) return 'it is nested too deeply for a record'
  if (record !== 'placement' && placedBy(id)) return 'its id is one that only placements have'
  const [problem] = recordProblems({ ...parsed, id, record })
  if (problem) return problem.problem
  const sound = parsed as CaseRecord
  return (sound.record === 'claim' && valueProblem(sound.value)) || sound
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some(each => isDeep(each, left - 1))
}

/** Only whether the value can be shown: how it is spelled was its own case's business. */
function valueProblem(value: Value): string | null {
  if (!Object.hasOwn(valueKinds, value.kind)) return `"${value.kind}" is not a kind of value`
  const { kind: _, ...parts } = value
  const wrong = Object.entries(parts).find(([name, part]) => typeof part !== typeOf(name))
  if (wrong) return `the ${wrong[0]} of its value is not in the right form`
  const figures = value.kind === 'money' ? [value.amount] : value.kind === 'range' ? [value.min, value.max] : []
  if (figures.some(figure => figure !== undefined && !/^-?\d+(\.\d+)?$/.test(figure))) return 'its amount is no number'
  try {
    return typeof kindOf<KindId>(value.kind).write(value) === 'string' ? null : 'its value cannot be shown'
  } catch {
    return 'its value lacks a part'
  }
}

const typeOf = (part: string) => (part === 'within' ? 'number' : part === 'openEnd' ? 'boolean' : 'string')
