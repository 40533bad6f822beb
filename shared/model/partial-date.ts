import type { Unreadable } from './value.ts'

/** A date as precise as its source, and the zone where it has a time and the source names one. */
export interface PartialDate {
  readonly date: string
  readonly zone?: string
}

export const partialDatePattern = /^[1-9]\d{3}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?)?)?)?$/
export const zonePattern = /^(Z|[+-]\d\d:\d\d)$/

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullMonths =
  /^(january|february|march|april|may|june|july|august|september|sept|october|november|december|[a-z]{3})$/i
const zoneNames: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  KST: '+09:00',
  JST: '+09:00',
  MSK: '+03:00',
}

/** Ways to write a day, month or year; what the groups are called says what they are. */
const spellings: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<year>\d{4})[年년](?: ?(?<month>\d{1,2})[月월](?: ?(?<day>\d{1,2})[日일])?)?$/,
]
const eitherOrder = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const timePart = /(?:^|[\sT,]+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|UTC|GMT|KST|JST|MSK|[+-]\d\d:?\d\d)?$/i

const unreadable = (words: string): Unreadable => ({ unreadable: words })

/** Reads a date of any precision. Refuses, in words, what could be two dates. */
export function readPartialDate(input: string): PartialDate | Unreadable {
  const text = input.trim().replace(/\s+/g, ' ')
  const time = timePart.exec(text)
  const day = readDay(time ? text.slice(0, time.index) : text)
  if (!time || typeof day !== 'string') return typeof day === 'string' ? { date: day } : day
  if (day.length !== 10) return unreadable('a time of day needs a whole date, such as 2023-04-06 10:00')
  const [, hour = '', minute = '', second, fraction, zone] = time
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return unreadable(`there is no ${time[0].trim()} on a clock`)
  }
  const seconds = second === undefined ? '' : `:${second}${fraction ? `.${fraction.slice(0, 3)}` : ''}`
  const date = `${day}T${hour.padStart(2, '0')}:${minute}${seconds}`
  return zone === undefined ? { date } : readZone(date, zone)
}

function readZone(date: string, text: string): PartialDate | Unreadable {
  const zone = zoneNames[text.toUpperCase()] ?? `${text.slice(0, 3)}:${text.slice(-2)}`
  const hours = Number(zone.slice(1, 3))
  if (zone !== 'Z' && (hours > 14 || Number(zone.slice(4)) > 59)) return unreadable(`there is no time zone ${text}`)
  return { date, zone: zone === '+00:00' || zone === '-00:00' ? 'Z' : zone }
}

function readDay(text: string): string | Unreadable {
  if (eitherOrder.test(text)) return readEitherOrder(text)
  for (const spelling of spellings) {
    const groups = spelling.exec(text)?.groups
    if (groups) return wholeDate(text, groups['year'] ?? '', groups['month'], groups['day'])
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return unreadable('the year needs four digits, such as 2023-04-06')
  return unreadable(`"${text}" is not a date: write 2023, 2023-04, 2023-04-06 or 6 April 2023`)
}

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
  const number = monthNumber(month)
  if (number < 1 || number > 12) return unreadable(`there is no month "${month}"`)
  const yearMonth = `${year}-${String(number).padStart(2, '0')}`
  if (day === undefined) return yearMonth
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > last) return unreadable(`there is no day ${text}: that month has ${last} days`)
  return `${yearMonth}-${day.padStart(2, '0')}`
}

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month)
  return fullMonths.test(month) ? monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1 : 0
}
