import { date } from './kinds/date.ts'
import { dateRange } from './kinds/date-range.ts'
import { otherYear } from './other-calendar.ts'
import type { Unreadable } from './value.ts'

/** A text as it is to be kept. */
export interface Spelled {
  readonly text: string
}

/**
 * A date or a stretch of time that is kept as text, such as when a source was published or from when a claim holds: as
 * its kind writes it. What could be two dates, or be of another calendar, is refused, with the ways to write it.
 */
export function readWhen(input: string): Spelled | Unreadable {
  const other = otherYear(input)
  if (other !== undefined) return { unreadable: other }
  const day = date.read(input)
  if (!('unreadable' in day)) return { text: date.write(day) }
  const stretch = dateRange.read(input)
  return 'unreadable' in stretch ? day : { text: dateRange.write(stretch) }
}
