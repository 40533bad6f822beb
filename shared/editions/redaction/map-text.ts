import { type CaseRecord, fieldOf, recordShape } from '#shared/model/record.ts'
import type { Field, FieldValue } from '#shared/model/record-shape.ts'

/**
 * What a text becomes in a field; undefined leaves it. `fits` says whether the field takes a text: one that takes only
 * certain words (a choice, a moment) is no place for others.
 */
export type Change = (text: string, field: string, fits: (text: string) => boolean) => string | undefined

/** A copy with texts replaced, or the record itself where nothing was. `value`: what a claim's value becomes as a whole. */
export function mapText(record: CaseRecord, change: Change, value: string | undefined): CaseRecord {
  const shape = recordShape(record.record)
  let changed: Record<string, unknown> | undefined
  for (const [name, held] of Object.entries(record) as [string, FieldValue][]) {
    const field = shape && fieldOf(shape, name)
    if (!field || field.refersTo) continue
    const isValue = record.record === 'claim' && name === 'value'
    const to = isValue ? mapValue(held, change, value) : mapHeld(field, name, held, change)
    if (to === held) continue
    changed ??= { ...record }
    changed[name] = to
  }
  return (changed as unknown as CaseRecord | undefined) ?? record
}

const anyText = () => true

function mapValue(held: FieldValue, change: Change, value?: string): FieldValue {
  if (value !== undefined) return { kind: 'text', text: value }
  const { kind, text } = held as { kind: string; text?: string }
  const to = kind === 'text' && text !== undefined ? change(text, 'value', anyText) : undefined
  return to === undefined ? held : { kind: 'text', text: to }
}

/** Texts anywhere inside a field. */
function mapHeld(field: Field, name: string, held: FieldValue, change: Change): FieldValue {
  if (typeof held === 'string') return change(held, name, text => field.problem(text) === null) ?? held
  if (typeof held !== 'object') return held
  const inside = (each: FieldValue): FieldValue => {
    if (typeof each === 'string') return change(each, name, anyText) ?? each
    return typeof each === 'object' ? mapEach(each, inside) : each
  }
  return mapEach(held, inside)
}

function mapEach(held: FieldValue & object, inside: (each: FieldValue) => FieldValue): FieldValue {
  if (Array.isArray(held)) {
    const to = held.map(inside)
    return to.some((each, at) => each !== held[at]) ? to : held
  }
  const entries = Object.entries(held as Readonly<Record<string, FieldValue>>)
  const to = entries.map(([key, each]) => [inside(key), inside(each)] as const)
  return to.some(([key, each], at) => key !== entries[at]?.[0] || each !== entries[at]?.[1])
    ? Object.fromEntries(to)
    : held
}
