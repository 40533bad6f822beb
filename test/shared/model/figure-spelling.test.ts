import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureKinds, maybeFigure, spellingOf } from '#shared/model/figure-spelling.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'

const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map(each => each.join(''))

test('a bare figure with other than three digits behind its point can be read one way only', () => {
  const fraction = fc.oneof(digits(1, 2), digits(4, 30))
  fc.assert(
    fc.property(digits(1, 40), fraction, (whole, part) => {
      const text = `${whole}.${part}`
      const read = figureKinds.map(kind => kindOf<KindId>(kind).read(text))
      expect(read.filter(each => 'unreadable' in each && each.readings)).toEqual([])
      expect(read.some(each => !('unreadable' in each))).toBe(true)
      expect(spellingOf(text)).toBe('point')
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  )
})

test('with its unit behind it, it can be read no other way either', () => {
  const fraction = fc.oneof(digits(1, 2), digits(4, 30))
  const unit = fc.oneof(
    fc.constantFrom('ETH', 'EUR', 'USDT', 'JPY', 'UTC', 'PM', 'BTC', 'MIO', 'TN', 'M', 'XXX'),
    fc.stringMatching(/^[A-Z]{3,5}$/),
  )
  fc.assert(
    fc.property(digits(1, 40), fraction, unit, (whole, part, named) => {
      const text = `${whole}.${part} ${named}`
      const read = figureKinds.map(kind => kindOf<KindId>(kind).read(text))
      expect(read.filter(each => 'unreadable' in each && each.readings)).toEqual([])
      expect(spellingOf(text)).toBe(read.every(each => 'unreadable' in each) ? undefined : 'point')
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  )
})

test.each([
  ['1.500', 'either'],
  ['0.500', 'point'],
  ['1,5', 'comma'],
  ['1.500,25 EUR', 'comma'],
  ['٣٫٥', undefined],
  ['1500', undefined],
  ['2022-01-01 00:00:00.5', undefined],
])('%s is written with %s', (text, mark) => {
  expect(spellingOf(text)).toBe(mark)
})

test('what is no figure need not be read', () => {
  expect(['0xabc', '2022-01-01 10:00:00', 'Kim', ''].some(maybeFigure)).toBe(false)
  expect(['1.5', '1,5 EUR', '１．５', '3 000.1'].every(maybeFigure)).toBe(true)
})
