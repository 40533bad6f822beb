import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateInterval } from '#shared/model/date-interval.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { DateRangeValue, DateValue } from '#shared/model/value.ts'

function dated(text: string): DateValue | DateRangeValue {
  for (const kind of ['date', 'date-range'] as const) {
    const value = kindOf(kind).read(text)
    if (!('unreadable' in value)) return value
  }
  throw new Error(text)
}

test.each([
  ['2021', '2021-01-01T00:00:00.000Z', '2021-12-31T23:59:59.999Z'],
  ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
  ['2021-03-29', '2021-03-29T00:00:00.000Z', '2021-03-29T23:59:59.999Z'],
  ['2021-03-29 10:00 +09:00', '2021-03-29T01:00:00.000Z', '2021-03-29T01:00:59.999Z'],
  ['2021-03-29 10:00:07.5 UTC', '2021-03-29T10:00:07.500Z', '2021-03-29T10:00:07.599Z'],
  ['before 2022-02-01', null, '2022-01-31T23:59:59.999Z'],
  ['after 2021', '2022-01-01T00:00:00.000Z', null],
  ['about 2021-03-29', '2021-03-28T00:00:00.000Z', '2021-03-30T23:59:59.999Z'],
  ['since 2022', '2022-01-01T00:00:00.000Z', null],
  ['2017 – 2021-03', '2017-01-01T00:00:00.000Z', '2021-03-31T23:59:59.999Z'],
])('%s lies between %s and %s', (text, earliest, latest) => {
  expect(dateInterval(dated(text))).toEqual([earliest, latest])
})

test('partial dates sort as intervals, an open one where its known end is', () => {
  const { read, compare, format } = kindOf('date')
  const sorted = ['2021', '2021-03', '2021-03-29', 'after 2021', 'before 2022-02-01', '2023']
  const values = sorted.toReversed().flatMap(text => {
    const value = read(text)
    return 'unreadable' in value ? [] : [value]
  })
  expect(values.sort(compare).map(format)).toEqual(sorted)
})

test('a more precise date lies within the less precise one', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-02'), max: new Date('9998-12-30'), noInvalidDate: true }), moment => {
      const iso = moment.toISOString()
      const intervals = [4, 7, 10, 16, 19, 23].map(length => {
        const interval = dateInterval({ kind: 'date', date: iso.slice(0, length) })
        return interval.map(each => Date.parse(each ?? '')) as [number, number]
      })
      for (const [at, [earliest, latest]] of intervals.entries()) {
        const [start, end] = intervals[at - 1] ?? [earliest, latest]
        expect(start <= earliest && earliest <= moment.getTime() && moment.getTime() <= latest && latest <= end).toBe(
          true,
        )
      }
    }),
  )
})
