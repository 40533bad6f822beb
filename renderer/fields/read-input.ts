import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { figureKinds } from '#shared/model/figure-spelling.ts'
import { formatValue, kindOf } from '#shared/model/lookup.ts'
import { ofOtherCalendar, otherYear } from '#shared/model/other-calendar.ts'
import type { Reading as EitherReading, KindId, Value } from '#shared/model/value.ts'

export type Reading =
  | { readonly state: 'empty'; readonly readings?: undefined }
  /** `readings`: where it could be read in another way too. */
  | { readonly state: 'read'; readonly value: Value; readonly says: string; readonly readings?: Readings | undefined }
  /** In one of two ways, and nobody has said which. */
  | { readonly state: 'either'; readonly readings: Readings }
  | { readonly state: 'wrong'; readonly problem: string; readonly readings?: undefined }

type Readings = readonly EitherReading[]

/** The kinds a property takes, its own first. */
export const kindsOf = (property: Property): readonly KindId[] => [property.kind, ...(property.also ?? [])]

/**
 * What a property makes of typed text: by the first of its kinds that can read it, else the words of its own kind.
 * `decimal`: what comes before fractions, where the user said so.
 */
export function readInput(property: Property, input: string, decimal?: DecimalMark): Reading {
  if (input.trim() === '') return { state: 'empty' }
  let problem = ofOtherCalendar(property, input)
  if (problem !== undefined) return { state: 'wrong', problem }
  for (const kind of kindsOf(property)) {
    const read = kindOf(kind).read(input, property.options)
    if (!('unreadable' in read)) return { state: 'read', value: read, says: formatValue(read) }
    if (read.readings) return chosenOf(read.readings, decimal)
    problem ??= read.unreadable
  }
  return { state: 'wrong', problem: problem ?? 'cannot be read' }
}

function chosenOf(readings: Readings, decimal: DecimalMark | undefined): Reading {
  const value = readings.find(each => each.decimal === decimal)?.value
  return value ? { state: 'read', value, says: formatValue(value), readings } : { state: 'either', readings }
}

/**
 * The text an editor starts from, for a value already there: figures without their grouping, for 2,021 might pass for
 * a fraction, and a year of long ago with what says that it is meant.
 */
export function writeValue(value: Value): string {
  const { write, read, agrees } = kindOf<KindId>(value.kind)
  const text = write(value)
  if (value.kind === 'date' || value.kind === 'date-range') return otherYear(text) === undefined ? text : `${text} AD`
  if (!figureKinds.includes(value.kind)) return text
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '')
  const again = read(plain)
  // a comma may belong to the unit: "12 per 1,000 heads"
  return 'unreadable' in again || agrees(value, again) ? plain : text
}

/** What may be typed, for the placeholder. */
export function exampleOf(property: Property): string {
  return kindOf(property.kind).example
}

/** What the user said of how figures are written, for a command. */
export const decimalGiven = (decimal: DecimalMark | undefined) => (decimal ? { decimal } : {})
