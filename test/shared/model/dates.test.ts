import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { DateRangeValue, DateValue, Unreadable } from '#shared/model/value.ts'

function dated(text: string): DateValue | DateRangeValue | Unreadable {
  const read = kindOf('date').read(text)
  if (!('unreadable' in read)) return read
  const range = kindOf('date-range').read(text)
  return 'unreadable' in range ? read : range
}

const shown = (text: string) => {
  const value = dated(text)
  return 'unreadable' in value ? `refused: ${value.unreadable}` : formatValue(value)
}

const moment = '2022-06-23 11:48:37 UTC'

test.each([
  ['2022-06-23 11:48:37+00', moment],
  ['2022-06-23 11:48:37+0000', moment],
  ['2022-06-23 11:48:37 +00:00', moment],
  ['2022-06-23T11:48:37Z', moment],
  ['2022-06-23T11:48:37.000000Z', '2022-06-23 11:48:37.000 UTC'],
  ['2022-06-23 11:48:37,125 UTC', '2022-06-23 11:48:37.125 UTC'],
  ['Thu, 23 Jun 2022 11:48:37 +0000', moment],
  ['Thu, 23 Jun 2022 11:48:37 GMT', moment],
  ['2022-06-23 11:48:37 +0000 UTC', moment],
  ['2022-06-23 11:48:37 +0900 KST', '2022-06-23 11:48:37 +09:00'],
  ['2022-06-23 11:48:37.123456789 +0000 UTC m=+0.000012', '2022-06-23 11:48:37.123 UTC'],
  ['2022-06-23 11:48:37 -0500 CDT', '2022-06-23 11:48:37 -05:00'],
  ['Thu, 23 Jun 2022 11:48:37 +0800 (CST)', '2022-06-23 11:48:37 +08:00'],
  ['1402 AD', '1402'],
  ['Thursday, June 23, 2022 11:48:37 AM UTC', moment],
  ['Thu Jun 23 2022 11:48:37 GMT+0000', moment],
  ['Jun-23-2022 11:48:37 AM +UTC', moment],
  ['Jun-23-2022 11:48:37 PM +UTC', '2022-06-23 23:48:37 UTC'],
  ['23-Jun-22', '2022-06-23'],
  ['23-JUN-1998', '1998-06-23'],
  ['23-Jun-98', '1998-06-23'],
  ['23-Jun-22 11:48', '2022-06-23 11:48'],
  ['23 June 2022', '2022-06-23'],
  ['23rd of June, 2022', '2022-06-23'],
  ['June 23, 2022', '2022-06-23'],
  ['Jun. 23 2022', '2022-06-23'],
  ['2022 June 23', '2022-06-23'],
  ['2022-Jun-23', '2022-06-23'],
  ['20220623T114837Z', moment],
  ['20220623T1148+0900', '2022-06-23 11:48 +09:00'],
  ['20220623', '2022-06-23'],
  ['2022. 6. 23.', '2022-06-23'],
  ['2022年6月23日', '2022-06-23'],
  ['6/23/2022 11:48:37 AM', '2022-06-23 11:48:37'],
  ['6/23/2022 12:05 AM', '2022-06-23 00:05'],
  ['6/23/2022 12:05 p.m.', '2022-06-23 12:05'],
  ['23.06.2022, 11:48', '2022-06-23 11:48'],
  ['11:48, 23 June 2022', '2022-06-23 11:48'],
  ['11:48 UTC on 23 June 2022', '2022-06-23 11:48 UTC'],
  ['23 June 2022 at 11:48 UTC+9', '2022-06-23 11:48 +09:00'],
  ['2022-06-23 11:48 (UTC+09:30)', '2022-06-23 11:48 +09:30'],
  ['2022-06-23 11:48 CEST', '2022-06-23 11:48 +02:00'],
  ['٢٠٢٢-٠٦-٢٣', '2022-06-23'],
  ['２０２２年６月２３日', '2022-06-23'],
  ['2022-W25-4', '2022-06-23'],
  ['2022W254', '2022-06-23'],
  ['2020-W53-5', '2021-01-01'],
  ['2022-174', '2022-06-23'],
  ['2024-366', '2024-12-31'],
  ['@1655984917', moment],
  ['unix 1655984917', moment],
  ['23. Juni 2022', '2022-06-23'],
  ['23 juin 2022', '2022-06-23'],
  ['1er mai 2022', '2022-05-01'],
  ['23 de junio de 2022', '2022-06-23'],
  ['23 de junho de 2022', '2022-06-23'],
  ['23 giugno 2022', '2022-06-23'],
  ['23 июня 2022 г.', '2022-06-23'],
  ['июнь 2022', '2022-06'],
  ['23 червня 2022', '2022-06-23'],
  ['23 czerwca 2022', '2022-06-23'],
  ['23 Haziran 2022', '2022-06-23'],
  ['23 يونيو 2022', '2022-06-23'],
  ['٢٣ حزيران ٢٠٢٢', '2022-06-23'],
  ['März 2022', '2022-03'],
  ['août 2022', '2022-08'],
  ['before 23 June 2022', 'before 2022-06-23'],
  ['before Q2 2022', 'before 2022-04'],
  ['after 2022-W25', 'after 2022-06-26'],
  ['circa June 2022', 'about 2022-06'],
])('%s is %s', (text, says) => {
  expect(shown(text)).toBe(says)
})

test.each([
  ['2022-W25', '2022-06-20 – 2022-06-26'],
  ['2022 Q2', '2022-04 – 2022-06'],
  ['Q2 2022', '2022-04 – 2022-06'],
  ['2Q 2022', '2022-04 – 2022-06'],
  ['2022-Q4', '2022-10 – 2022-12'],
  ['the second quarter of 2022', '2022-04 – 2022-06'],
  ['H1 2022', '2022-01 – 2022-06'],
  ['second half of 2022', '2022-07 – 2022-12'],
  ['early 2022', '2022-01 – 2022-04'],
  ['mid-2022', '2022-05 – 2022-08'],
  ['late 2022', '2022-09 – 2022-12'],
  ['late June 2022', '2022-06-21 – 2022-06-30'],
  ['mid-February 2024', '2024-02-11 – 2024-02-20'],
  ['the 1990s', '1990 – 1999'],
  ["1990's", '1990 – 1999'],
  ['late 1990s', '1997 – 1999'],
  ['early 2022 – Q3 2023', '2022-01 – 2023-09'],
  ['since Q2 2022', 'since 2022-04'],
  ['until early 2022', 'until 2022-04'],
  ['June – August 2022', '2022-06 – 2022-08'],
  ['3 – 5 June 2022', '2022-06-03 – 2022-06-05'],
  ['3–5 June 2022', '2022-06-03 – 2022-06-05'],
])('%s is the stretch %s', (text, says) => {
  expect(shown(text)).toBe(says)
  expect(shown(says)).toBe(says)
})

test.each([
  ['03/04/2021', '03/04/2021 could be 2021-03-04 or 2021-04-03'],
  ['03/04/2021 10:00 AM', '2021-03-04 or 2021-04-03'],
  ['spring 2022', 'March to May in the north or September to November in the south'],
  ['winter 2022', 'December to February in the north or June to August in the south'],
  ['Jun-22', 'could be day 22 or year 22'],
  ['Fri, 23 Jun 2022', '2022-06-23 was a Thursday, not a Friday'],
  ['2022-06-23 11:48 CST', 'time zone'],
  ['Thu, 23 Jun 2022 11:48 CST', 'time zone'],
  ['Thu, 23 Jun 2022 11:48:37 EST', 'time zone'],
  ['2022-06-23 11:48:37 +0900 UTC', 'two time zones'],
  ['2022-06-23 13:48 PM', 'on a clock'],
  ['2022-06-23 0:48 AM', 'on a clock'],
  ['2022-06-23 25:00', 'on a clock'],
  ['2022-06-23 11:48 +15:00', 'no time zone'],
  ['2022-W53', 'no week'],
  ['2022-W53-1', 'no week'],
  ['2022-000', 'no day'],
  ['2022-366', 'no day'],
  ['2022 Q5', 'a year has 4'],
  ['1655984917', '@1655984917'],
  ['06/23/22', 'four digits'],
  ['23 Listopad 2022', 'no month'],
  ['23 Foo 2022', 'no month'],
  ['31 June 2022', 'that month has 30 days'],
  ['early', 'not a date'],
  ['June 2022 10:00', 'whole date'],
])('%s is refused, and told why', (text, why) => {
  expect(shown(text)).toMatch(/^refused: /)
  expect(shown(text)).toContain(why)
})

test('a bare count is a time only where the source says so', () => {
  const { read, format } = kindOf('date')
  const of = (text: string, unix: 'seconds' | 'milliseconds') => {
    const value = read(text, { unix })
    return 'unreadable' in value ? value.unreadable : format(value)
  }
  expect(of('1655984917', 'seconds')).toBe(moment)
  expect(of('1655984917125', 'milliseconds')).toBe('2022-06-23 11:48:37.125 UTC')
  expect(of('2022-06-23', 'seconds')).toBe('2022-06-23')
  expect(of('99999999999999999', 'seconds')).toContain('not a time')
})

const english = (month: number, style: 'long' | 'short') =>
  new Date(Date.UTC(2022, month - 1, 15)).toLocaleString('en', { month: style, timeZone: 'UTC' })
const two = (number: number) => String(number).padStart(2, '0')

test('a whole date in any of these spellings is read exactly or refused, never as another', () => {
  const dates = fc.date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, fc.nat(), fc.constantFrom('UTC', 'Z', '+00', '+0900', '-05:30', 'GMT+3'), (date, form, zone) => {
      const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
      const days = [
        () => `${y}-${two(m)}-${two(d)}`,
        () => `${y}${two(m)}${two(d)}`,
        () => `${y}/${m}/${d}`,
        () => `${d}/${m}/${y}`,
        () => `${m}/${d}/${y}`,
        () => `${d}.${m}.${y}`,
        () => `${d} ${english(m, 'long')} ${y}`,
        () => `${english(m, 'short')} ${d}, ${y}`,
        () => `${english(m, 'short')}-${two(d)}-${y}`,
        () => `${two(d)}-${english(m, 'short')}-${two(y % 100)}`,
        () => `${date.toLocaleString('en', { weekday: 'short', timeZone: 'UTC' })}, ${d} ${english(m, 'short')} ${y}`,
        () => date.toLocaleString('de', { dateStyle: 'long', timeZone: 'UTC' }),
        () => date.toLocaleString('fr', { dateStyle: 'long', timeZone: 'UTC' }),
        () => date.toLocaleString('es', { dateStyle: 'long', timeZone: 'UTC' }),
        () => date.toLocaleString('ru', { dateStyle: 'long', timeZone: 'UTC' }),
        () => date.toLocaleString('ko', { dateStyle: 'long', timeZone: 'UTC' }),
      ]
      const times = [
        `${two(hour)}:${two(minute)}:${two(second)}`,
        `${two(hour)}:${two(minute)}:${two(second)} ${zone}`,
        `${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`,
      ]
      const text = `${days[form % days.length]?.()} ${times[form % times.length]}`
      const read = kindOf('date').read(text)
      const wall = date.toISOString().slice(0, 19)
      if ('unreadable' in read) expect(read.unreadable, text).toMatch(/could be/)
      else {
        expect(read.date, text).toBe(wall)
        expect(kindOf('date').read(kindOf('date').format(read))).toEqual(read)
      }
    }),
    { numRuns: 1000 },
  )
})
