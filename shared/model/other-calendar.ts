import type { Property } from './entity-type.ts'
import { date } from './kinds/date.ts'
import { dateRange } from './kinds/date-range.ts'

/** Years in which what people investigate happens; 9999 and the like say that something never ends. */
const [first, last, never] = [1500, 2200, 9000]

/** A day or moment of such a year, as programs write it: most dates of a long table need no further look. */
const isOurs = /^\s*(?:1[5-9]|20|21)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC))?)?\s*$/

/** Why a value is not taken whose year is none of our calendar, but may be one of another; undefined where it is none such. */
export function ofOtherCalendar(
  { kind, also = [] }: Pick<Property, 'kind' | 'also'>,
  text: string,
): string | undefined {
  return [kind, ...also].some(each => each === 'date' || each === 'date-range') ? otherYear(text) : undefined
}

/** The same of a text that is a date or a stretch of time and nothing else. */
export function otherYear(text: string): string | undefined {
  if (isOurs.test(text) || /\b(?:AD|CE)\b/i.test(text)) return undefined
  const year = yearsOf(text).find(each => each < first || (each > last && each < never))
  if (year === undefined) return undefined
  return `"${text.trim()}" would be of the year ${year}: if it is of another calendar${calendarOf(year)}, write the date of the Gregorian one; if the year is meant, write AD behind it`
}

function yearsOf(text: string): readonly number[] {
  const day = date.read(text)
  if (!('unreadable' in day)) return [Number(day.date.slice(0, 4))]
  const stretch = dateRange.read(text)
  if ('unreadable' in stretch) return []
  return [stretch.from, stretch.to].flatMap(end => (end === undefined ? [] : [Number(end.slice(0, 4))]))
}

function calendarOf(year: number): string {
  if (year >= 1300 && year < 1500) return ', as the Persian or the Islamic one'
  if (year >= 2400 && year < 2700) return `, as the Buddhist one (${year - 543})`
  if (year >= 4200 && year < 4600) return `, as the Korean one (${year - 2333})`
  return year >= 5500 && year < 6000 ? `, as the Jewish one (${year - 3761} or ${year - 3760})` : ''
}
