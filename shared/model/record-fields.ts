/** The fields a record may have: what each kind of them may hold, and what it says of anything else. */
import type { Field, FieldValue } from './record-shape.ts'
import type { Value } from './value.ts'

type Required_<T extends FieldValue> = Field<T> & { readonly optional: false }
type Optional_<T extends FieldValue> = Field<T> & { readonly optional: true }

function field<T extends FieldValue>(title: string, problem: Field['problem']): Required_<T> {
  return { title, optional: false, problem }
}

export function optional<T extends FieldValue>(inner: Field<T>): Optional_<T> {
  return { ...inner, optional: true }
}

/** The same field, with what editions must know of it. */
export const that = <
  T extends FieldValue,
  Traits extends Partial<Omit<Field, 'title' | 'optional' | 'problem' | 'holds'>>,
>(
  inner: Required_<T>,
  traits: Traits,
): Required_<T> => ({ ...inner, ...traits })

export const text = (title: string) =>
  field<string>(title, value => (typeof value === 'string' ? null : 'must be text'))

/** A number or short code that people cite; it stays where all else is blacked out. */
export const mark = (title: string) => that(text(title), { redaction: 'kept' })

/** Who worked on the case. */
export const worker = (title: string) => that(text(title), { redaction: 'kept' })

/** A word of the program's own or of a standard, such as the id of a type. */
export const term = (title: string) => that(text(title), { redaction: 'term' })

export const flag = (title: string) => field<true>(title, value => (value === true ? null : 'must be true or absent'))

export const count = (title: string) =>
  field<number>(title, value =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? null : 'must be a whole number, 0 or more',
  )

export const choice = <const C extends readonly string[]>(title: string, choices: C) =>
  field<C[number]>(title, value =>
    typeof value === 'string' && choices.includes(value) ? null : `must be one of ${choices.join(', ')}`,
  )

/** A moment in UTC, to the millisecond at most: `2023-04-06T09:30:00.000Z`. */
export const instant = (title: string) =>
  field<string>(title, value =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
      ? null
      : 'must be a moment in UTC, such as 2023-04-06T09:30:00Z',
  )

export const ref = (title: string, ...to: readonly string[]): Required_<string> => ({
  ...field<string>(title, value => (typeof value === 'string' && value !== '' ? null : 'must be the id of a record')),
  refersTo: to,
})

export const list = <T extends FieldValue>(title: string, item: Field<T>): Required_<readonly T[]> => ({
  ...field<readonly T[]>(title, value => {
    if (!Array.isArray(value)) return 'must be a list'
    for (const each of value) {
      const problem = item.problem(each)
      if (problem) return `each ${problem}`
    }
    return null
  }),
  ...(item.refersTo ? { refersTo: item.refersTo } : {}),
})

/** Beyond, one unit more or less is no other place to a view that reckons in fractions, and its searches would not end. */
export const boardEdge = 1e9

/** A point in board units, `[x, y]`. */
export const point = (title: string) =>
  field<readonly [number, number]>(title, value =>
    Array.isArray(value) &&
    value.length === 2 &&
    value.every(each => Number.isFinite(each) && Math.abs(each) <= boardEdge)
      ? null
      : `must be [x, y], each within ${boardEdge.toLocaleString('en')} of the middle`,
  )

/** A free-form object the window alone interprets. */
export const data = <T extends FieldValue>(title: string) =>
  field<T>(title, value => (typeof value === 'object' ? null : 'must be an object'))

/** A claim's value; whether it fits the property is the value kind's business. */
export const value = (title: string) =>
  field<Value>(title, each =>
    typeof each === 'object' && !Array.isArray(each) && typeof (each as { kind?: unknown }).kind === 'string'
      ? null
      : 'must be a value with its kind',
  )
