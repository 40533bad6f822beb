import type { Fields, FieldValue, RecordOf, RecordShape } from './record-shape.ts'
import type { Dossier } from './records/dossier.ts'
import type { recordShapes } from './records/list.ts'
import { recordShapes as shapes } from './records/list.ts'
import type { Redaction } from './records/redaction.ts'

export type RecordName = (typeof recordShapes)[number]['name']

type ShapeNamed<N extends RecordName> = Extract<(typeof recordShapes)[number], { name: N }>

/** The record of that name, as in `RecordNamed<'claim'>`. */
export type RecordNamed<N extends RecordName> = N extends 'dossier'
  ? Dossier
  : N extends 'redaction'
    ? Redaction
    : RecordOf<N, ShapeNamed<N>['fields']>

export type CaseRecord = { [N in RecordName]: RecordNamed<N> }[RecordName]

/** A shape seen from outside, for any record; it is asked only of those of its own name. */
export type ShapeOfAny = RecordShape<string, Fields, CaseRecord>

const byName: ReadonlyMap<string, ShapeOfAny> = new Map(
  shapes.map(shape => [shape.name, shape as unknown as ShapeOfAny]),
)

export function recordShape(name: string): ShapeOfAny | undefined {
  return byName.get(name)
}

/** Whether it was taken out of the case; its record stays, and undo brings it back. */
export const isRemoved = (record: CaseRecord): boolean => 'removed' in record && record.removed === true

/** A handling code of the record's own, as it is written; the case's is that of all others. */
export function ownHandling(record: CaseRecord): string | undefined {
  if (recordShape(record.record)?.secrecy.by !== 'marked') return undefined
  return 'handling' in record && record.handling?.trim() ? record.handling : undefined
}

/** The description of one field, of a fixed name or of an open one such as `waived:<id>`. */
export function fieldOf(shape: Pick<ShapeOfAny, 'fields' | 'open'>, name: string) {
  if (Object.hasOwn(shape.fields, name)) return shape.fields[name]
  const colon = name.indexOf(':')
  if (colon < 0 || !shape.open) return undefined
  const prefix = name.slice(0, colon)
  return Object.hasOwn(shape.open, prefix) ? shape.open[prefix] : undefined
}

export interface FieldProblem {
  readonly record: string
  readonly field: string
  readonly problem: string
}

const requiredOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...byName].map(([name, { fields }]) => [name, Object.keys(fields).filter(field => !fields[field]?.optional)]),
)

/** Every field of a record that is wrong or missing. An empty list means that the record may be stored. */
export const recordProblems = (record: Checked) => recordChecker()(record)

interface Checked {
  readonly id: string
  readonly record: string
}

/** The same for many records: what one field holds in one after another is looked at once. */
export function recordChecker(): (record: Checked) => readonly FieldProblem[] {
  const sound = new Map<string, Record<string, FieldValue>>()
  return record => {
    const shape = byName.get(record.record)
    if (!shape) return [{ record: record.id, field: 'record', problem: `"${record.record}" is not a kind of record` }]
    const before = sound.get(shape.name) ?? {}
    sound.set(shape.name, before)
    return problemsOf(shape, record, before)
  }
}

/** `sound`: by field, the value last found right: of many records most say the same, which is not checked again. */
function problemsOf(shape: ShapeOfAny, record: Checked, sound: Record<string, FieldValue>): readonly FieldProblem[] {
  let problems: FieldProblem[] | undefined
  const say = (field: string, problem: string) => {
    problems ??= []
    problems.push({ record: record.id, field, problem: `${fieldOf(shape, field)?.title ?? field} ${problem}` })
  }
  for (const name of requiredOf.get(shape.name) ?? none) if (!Object.hasOwn(record, name)) say(name, 'is missing')
  const fields = record as unknown as Readonly<Record<string, FieldValue>>
  for (const name in fields) {
    const held = fields[name] as FieldValue
    if (name === 'id' || name === 'record' || (sound[name] === held && Object.hasOwn(sound, name))) continue
    const field = fieldOf(shape, name)
    const problem = field ? field.problem(held) : 'is not a field of this record'
    if (problem) say(name, problem)
    else sound[name] = held
  }
  if (problems === undefined) for (const [name, problem] of shape.together?.(record) ?? none) say(name, problem)
  return problems ?? none
}

const none: readonly never[] = []
