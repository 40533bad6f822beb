import { monthNamed } from './month-names.ts'
import type { Unreadable } from './value.ts'

const name = '(?<month>\\p{L}[\\p{L}\\p{M}]{2,})\\.?'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?'
const year = "(?<year>\\d{4}|(?<=-|’|')\\d\\d)(?: ?г(?:\\.|ода)?)?"
const gap = "(?:,? ?(?:of |de |del )?|[-/.])(?:’|')?"

/** Ways to write a day, month or year; what the groups are called says what they are. */
const spellings: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<mark>[-/.] ?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  new RegExp(`^(?:the )?${day}${gap}${name}${gap}${year}$`, 'iu'),
  new RegExp(`^${name}[ -]${day}(?:, ?| |-)${year}$`, 'iu'),
  new RegExp(`^${name}(?:,? | de )(?<year>\\d{4})(?: ?г(?:\\.|ода)?)?$`, 'iu'),
  new RegExp(`^(?<year>\\d{4})[. -]{1,2}${name}(?:[ -]${day})?$`, 'iu'),
  /^(?<year>\d{4})[年년](?: ?(?<month>\d{1,2})[月월](?: ?(?<day>\d{1,2})[日일号]?)?)?$/,
]
const eitherOrder = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const ordinal = /^(?<year>\d{4})-?(?<day>\d{3})$/
const isoWeekDay = /^(?<year>\d{4})-?W(?<week>\d\d)-?(?<day>[1-7])$/i

const waysToWrite = 'write 2023, 2023-04, 2023-04-06 or 6 April 2023'
const unreadable = (words: string): Unreadable => ({ unreadable: words })

/** A day, month or year without a time of day: `2022`, `2022-06` or `2022-06-23`. */
export function readDay(given: string): string | Unreadable {
  const text = given.replace(/ (?:AD|CE)$/i, '')
  if (eitherOrder.test(text)) return readEitherOrder(text)
  for (const spelling of spellings) {
    const groups = spelling.exec(text)?.groups
    if (groups) return wholeDate(text, fourDigits(groups['year'] ?? ''), groups['month'], groups['day'])
  }
  const counted = ordinal.exec(text)?.groups
  if (counted) return dayOfYear(text, counted['year'] ?? '', Number(counted['day']))
  const { year: weekYear = '', week = '', day = '' } = isoWeekDay.exec(text)?.groups ?? {}
  if (week !== '') return isoWeek(weekYear, Number(week))[Number(day) - 1] ?? noWeek(text)
  return notADay(text)
}

function notADay(text: string): Unreadable {
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return unreadable('the year needs four digits, such as 2023-04-06')
  const [, month = '', number = ''] = /^(\p{L}{3,})[- ](\d\d)$/u.exec(text) ?? []
  if (monthNamed(month) > 0)
    return unreadable(`${text} could be day ${number} or year ${number}: write all four digits of the year`)
  if (/^\d{9,13}$/.test(text))
    return unreadable(`"${text}" is not a date: if it counts seconds since 1970, write @${text.slice(0, 10)}`)
  return unreadable(`"${text}" is not a date: ${waysToWrite}`)
}

/** Two digits of a year behind the name of a month: 1930 to 2029, as spreadsheets read them. */
const fourDigits = (year: string) => (year.length === 4 ? year : `${Number(year) < 30 ? 20 : 19}${year}`)

/** 29/03/2021 has one reading; 03/04/2021 has two, and guessing would put an event in the wrong month. */
function readEitherOrder(text: string): string | Unreadable {
  const [, first = '', second = '', year = ''] = eitherOrder.exec(text) ?? []
  const [a, b] = [Number(first), Number(second)]
  if (a <= 12 && b <= 12 && a !== b) {
    const [one, other] = [wholeDate(text, year, first, second), wholeDate(text, year, second, first)]
    return unreadable(`${text} could be ${one} or ${other}: write one of these`)
  }
  return a > 12 ? wholeDate(text, year, second, first) : wholeDate(text, year, first, second)
}

function wholeDate(text: string, year: string, month?: string, day?: string): string | Unreadable {
  if (year.startsWith('0')) return unreadable(`${year} is not a year this can hold`)
  if (month === undefined) return year
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month)
  if (number < 1 || number > 12)
    return unreadable(`"${text}" is not a date, for there is no month "${month}": ${waysToWrite}`)
  const yearMonth = `${year}-${String(number).padStart(2, '0')}`
  if (day === undefined) return yearMonth
  const last = lastDay(Number(year), number)
  if (Number(day) < 1 || Number(day) > last) return unreadable(`there is no day ${text}: that month has ${last} days`)
  return `${yearMonth}-${day.padStart(2, '0')}`
}

export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

function dayOfYear(text: string, year: string, day: number): string | Unreadable {
  const found = isoDay(Date.UTC(Number(year), 0, day))
  if (day > 0 && found.startsWith(year) && !year.startsWith('0')) return found
  return unreadable(`"${text}" is not a date: ${year} has no day ${day}`)
}

const dayLength = 86_400_000
export const noWeek = (text: string): Unreadable => unreadable(`there is no week ${text}`)

/** The seven days of a week of ISO 8601, which begins on a Monday; the first holds 4 January. Empty where there is none. */
export function isoWeek(year: string, week: number): readonly string[] {
  const fourth = Date.UTC(Number(year), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (week - 1) * 7 * dayLength
  const days = Array.from({ length: 7 }, (_, at) => isoDay(monday + at * dayLength))
  return week >= 1 && days[3]?.startsWith(year) ? days : []
}
