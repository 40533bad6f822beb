import type { Property } from '#shared/model/entity-type.ts'
import { kindOf } from '#shared/model/lookup.ts'

/** Years in which what people investigate happens; 9999 and the like say that something never ends. */
const [first, last, never] = [1500, 2200, 9000]

/** Why a date is not taken whose year is none of our calendar, but may be one of another; undefined where it is none such. */
export function ofOtherCalendar({ kind, also = [] }: Property, text: string): string | undefined {
  if (![kind, ...also].includes('date') || /\b(?:AD|CE)$/i.test(text.trim())) return undefined
  const read = kindOf('date').read(text)
  const year = 'unreadable' in read ? first : Number(read.date.slice(0, 4))
  if ((year >= first && year <= last) || year >= never) return undefined
  return `"${text.trim()}" would be of the year ${year}: if it is of another calendar${calendarOf(year)}, write the date of the Gregorian one; if the year is meant, write AD behind it`
}

function calendarOf(year: number): string {
  if (year >= 1300 && year < 1500) return ', as the Persian or the Islamic one'
  if (year >= 2400 && year < 2700) return `, as the Buddhist one (${year - 543})`
  if (year >= 4200 && year < 4600) return `, as the Korean one (${year - 2333})`
  return year >= 5500 && year < 6000 ? `, as the Jewish one (${year - 3761} or ${year - 3760})` : ''
}
