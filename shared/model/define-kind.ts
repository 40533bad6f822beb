import type { KindId, Unreadable, ValueKind, ValueOf } from './value.ts'

type FieldCheck = (field: unknown) => boolean

/** One check for each field of the value, so that a new field cannot be forgotten. */
export type FieldChecks<K extends KindId> = { readonly [F in Exclude<keyof ValueOf<K>, 'kind'>]-?: FieldCheck }

/**
 * The answers of a kind that is no amount, no time and no exhibit, of which one property may hold several at once, and
 * which is read as words. What it tells, and what of it other formats take, each kind says itself.
 */
export const plainKind = {
  each: null,
  exhibit: null,
  amount: null,
  span: null,
  inFigures: false,
  isCode: false,
  alsoSought: null,
} as const

export const matching =
  (pattern: RegExp): FieldCheck =>
  field =>
    typeof field === 'string' && pattern.test(field)

export const maybe =
  (check: FieldCheck): FieldCheck =>
  field =>
    field === undefined || check(field)

/**
 * Completes a kind with its `problem`: a value from outside is sound when its fields look right and when writing and
 * reading it gives the same value back. So whatever `read` refuses or spells otherwise cannot come in by another door.
 * Text beyond the longest is refused before any pattern sees it, since patterns take their time over long text.
 */
export function defineKind<K extends KindId>(
  fields: FieldChecks<K>,
  kind: Omit<ValueKind<K>, 'problem'>,
  longest = 300,
): ValueKind<K> {
  const checks: [string, FieldCheck][] = Object.entries(fields)
  const tooLong: Unreadable = { unreadable: `must have at most ${longest} characters` }
  const read: ValueKind<K>['read'] = (input, options) => (input.length > longest ? tooLong : kind.read(input, options))
  const problem: ValueKind<K>['problem'] = (value, options) => {
    const held: Fields = new Map(Object.entries(value))
    const stranger = [...held.keys()].find(field => field !== 'kind' && !checks.some(([name]) => name === field))
    if (stranger) return `${kind.title.toLowerCase()} has no part called "${stranger}"`
    const wrong = checks.find(([field, passes]) => !passes(held.get(field)))
    if (wrong) return `the ${wrong[0]} is not in the right form`
    const written = kind.write(value)
    // Twice as long, because commas between thousands make a number longer than it was typed.
    const again = written.length > 2 * longest ? tooLong : kind.read(written, { ...options, decimal: 'point' })
    if ('unreadable' in again) return again.unreadable
    return sameFields(held, new Map(Object.entries(again))) ? null : `must be spelled "${kind.format(again)}"`
  }
  return { ...kind, read, problem }
}

type Fields = ReadonlyMap<string, unknown>

function sameFields(a: Fields, b: Fields): boolean {
  return [...a.keys(), ...b.keys()].every(name => a.get(name) === b.get(name))
}
