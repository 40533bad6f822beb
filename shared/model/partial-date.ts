import { withArticle } from '#shared/words/with-article.ts'
import { takeTime } from './clock-time.ts'
import { readDay } from './day-spellings.ts'
import { plainFigures } from './decimal-text.ts'
import { weekdayNamed, weekdayOf, weekdayTitles } from './month-names.ts'
import type { Unreadable } from './value.ts'

/** A date as precise as its source, and the zone where it has a time and the source names one. */
export interface PartialDate {
  readonly date: string
  readonly zone?: string
}

export const partialDatePattern = /^[1-9]\d{3}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?)?)?)?$/
export const zonePattern = /^(Z|[+-]\d\d:\d\d)$/

const unreadable = (words: string): Unreadable => ({ unreadable: words })
const leadingWeekday = /^(?<name>[a-z]{3,9})\.?,? ?(?=\d|[a-z]{3})/i

/**
 * Reads a date of any precision in any spelling that has one reading. Refuses, in words, what could be two dates.
 * `mail`: it is the date of an e-mail, where the letters of a zone are those of North America.
 */
export function readPartialDate(input: string, mail = false): PartialDate | Unreadable {
  const text = plainFigures(input)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?:AD|CE)$/i, '')
  const unix = /^(?:@|(?:unix|epoch)(?: time)? )(-?\d+(?:\.\d{1,9})?)$/i.exec(text)?.[1]
  if (unix !== undefined) return readUnixTime(unix, 'seconds')
  const { name } = leadingWeekday.exec(text)?.groups ?? {}
  const weekday = weekdayNamed(name ?? '')
  const { rest, clock } = takeTime(weekday === undefined ? text : text.replace(leadingWeekday, ''), mail)
  const day = readDay(rest.replace(/,$/, ''))
  if (typeof day !== 'string') return day
  if (weekday !== undefined && day.length === 10 && weekdayOf(day) !== weekday) {
    const [was, written] = [weekdayOf(day), weekday].map(each => withArticle(weekdayTitles[each] ?? ''))
    return unreadable(`${day} was ${was}, not ${written}`)
  }
  if (!clock) return { date: day }
  if ('unreadable' in clock) return clock
  if (day.length !== 10) return unreadable('a time of day needs a whole date, such as 2023-04-06 10:00')
  return { date: `${day}T${clock.time}`, ...(clock.zone !== undefined && { zone: clock.zone }) }
}

/** Seconds or milliseconds since 1970 in UTC, as chains, databases and programs count time. */
export function readUnixTime(count: string, unit: 'seconds' | 'milliseconds'): PartialDate | Unreadable {
  const moment = new Date(Math.trunc(Number(count) * (unit === 'seconds' ? 1000 : 1)))
  const iso = /^-?\d+(?:\.\d+)?$/.test(count.trim()) && !Number.isNaN(moment.getTime()) ? moment.toISOString() : ''
  if (!partialDatePattern.test(iso.slice(0, -1))) return unreadable(`${count} is not a time in ${unit} since 1970`)
  return { date: iso.replace(/(?:\.000)?Z$/, ''), zone: 'Z' }
}
