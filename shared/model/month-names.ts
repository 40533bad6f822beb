import { fold } from './fold.ts'

const english =
  'january february march april may june july august september october november december jan feb mar apr may jun jul aug sep oct nov dec'
/** Calendars of other months, as that of Persia, are not meant: all these name the months of the Gregorian one. */
const locales = 'de fr es it pt nl sv da nb fi pl cs hr ru uk tr ro id ar-EG ar-SY ar-MA he'

const plain = (name: string) => fold(name).replace(/[.\s]/g, '')

/** Folded name → number of the month. What is June in one language and July in another names neither. */
let months: ReadonlyMap<string, number> | undefined

function readNames(): Map<string, number> {
  const found = new Map<string, number | null>()
  for (const locale of locales.split(' ')) {
    for (const style of ['long', 'short'] as const) {
      for (const dated of [true, false]) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
          month: style,
          timeZone: 'UTC',
          ...(dated && { day: 'numeric' }),
        })
        for (let month = 0; month < 12; month++) {
          const parts = format.formatToParts(Date.UTC(2022, month, 15))
          const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '')
          if (!/^\p{L}{3,}$/u.test(name)) continue
          found.set(name, (found.get(name) ?? month + 1) === month + 1 ? month + 1 : null)
        }
      }
    }
  }
  for (const [at, name] of english.split(' ').entries()) found.set(name, (at % 12) + 1)
  found.set('sept', 9)
  return new Map([...found].flatMap(([name, month]) => (month === null ? [] : [[name, month]])))
}

/** 1 to 12 for the name of a month in one of the languages known here, whole or shortened; 0 for any other word. */
export function monthNamed(name: string): number {
  // When the first name is read: asking for all of them takes longer than anything else the app loads as it starts.
  months ??= readNames()
  return months.get(plain(name)) ?? 0
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdayNames = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/i

/** 0 for Sunday to 6; undefined for any other word. */
export const weekdayNamed = (name: string): number | undefined =>
  weekdayNames.test(name) ? weekdays.indexOf(name.slice(0, 3).toLowerCase()) : undefined

export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
export const weekdayTitles = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
