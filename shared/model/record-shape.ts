/**
 * How a record is described: its fields as data. From one description come the TypeScript type, the check that
 * refuses a wrong record, and the words of the journal.
 */
import type { Value } from './value.ts'

/** What may stand in a field of a record: JSON, where null means "absent" and is never stored. */
export type FieldValue =
  | string
  | number
  | boolean
  | Value
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue }

export interface Field<T extends FieldValue = FieldValue> {
  readonly title: string
  readonly optional: boolean
  /** The names of the records an id in this field may point to. */
  readonly refersTo?: readonly string[]
  /** What is wrong with the value in words, or null. */
  readonly problem: (value: FieldValue) => string | null
  /** Only for the types; never set. */
  readonly holds?: T
}

export type Fields = Readonly<Record<string, Field>>

type Held<F> = F extends Field<infer T> ? T : never
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F]

/** The record as TypeScript sees it. */
export type RecordOf<Name extends string, F extends Fields> = { readonly id: string; readonly record: Name } & {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Held<F[K]>
} & { readonly [K in OptionalKeys<F>]?: Held<F[K]> }

export interface RecordShape<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name
  readonly title: string
  readonly fields: F
  /** Fields whose names are made at run time, as `waived:<finding>` of a dossier: prefix → description. */
  readonly open?: Fields
  /** What is wrong with fields taken together, each good by itself. */
  readonly together?: (record: object) => readonly (readonly [field: string, problem: string])[]
}

export function defineRecord<const Name extends string, const F extends Fields>(
  shape: RecordShape<Name, F>,
): RecordShape<Name, F> {
  return shape
}

type Required_<T extends FieldValue> = Field<T> & { readonly optional: false }
type Optional_<T extends FieldValue> = Field<T> & { readonly optional: true }

function field<T extends FieldValue>(title: string, problem: Field['problem']): Required_<T> {
  return { title, optional: false, problem }
}

export function optional<T extends FieldValue>(inner: Field<T>): Optional_<T> {
  return { ...inner, optional: true }
}

export const text = (title: string) =>
  field<string>(title, value => (typeof value === 'string' ? null : 'must be text'))

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

/** A point or size in board units, `[x, y]`. */
export const point = (title: string) =>
  field<readonly [number, number]>(title, value =>
    Array.isArray(value) && value.length === 2 && value.every(Number.isFinite) ? null : 'must be [x, y]',
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
