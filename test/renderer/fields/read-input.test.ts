import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput, writeValue } from '#renderer/fields/read-input.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { valueKinds } from '#shared/model/kinds/list.ts'
import { anyInput } from '../../shared/model/any-input.ts'

const loss: Property = { id: 'loss', title: 'Loss', kind: 'money', also: ['range'] }
const when: Property = { id: 'date', title: 'Date', kind: 'date', also: ['date-range'] }

test('nothing typed is neither right nor wrong', () => {
  expect(readInput(loss, '  ')).toEqual({ state: 'empty' })
})

test('the first kind that can read the text takes it', () => {
  expect(readInput(loss, '1.7 B USD')).toMatchObject({ state: 'read', value: { kind: 'money' } })
  expect(readInput(loss, '630 M to over 1 B USD')).toMatchObject({ state: 'read', value: { kind: 'range' } })
  expect(readInput(when, '2021-03')).toMatchObject({ state: 'read', value: { kind: 'date', date: '2021-03' } })
})

test('what none can read is explained in the words of the own kind', () => {
  expect(readInput(loss, '2 bn')).toEqual({ state: 'wrong', problem: 'money needs a currency, such as 21.9 M USD' })
})

test('a year of another calendar is refused as in tables, and AD behind it says that it is meant', () => {
  expect(readInput(when, '1401')).toMatchObject({ state: 'wrong', problem: expect.stringContaining('Persian') })
  expect(readInput(when, 'since 2565')).toMatchObject({ state: 'wrong', problem: expect.stringContaining('Buddhist') })
  expect(readInput(when, '1401 AD')).toMatchObject({ state: 'read', value: { date: '1401' } })
  expect(writeValue({ kind: 'date', date: '1401' })).toBe('1401 AD')
  expect(writeValue({ kind: 'date', date: '1401-04-02T10:00', zone: 'Z' })).toBe('1401-04-02 10:00 UTC AD')
  expect(readInput(when, '1401-04-02 10:00 UTC AD')).toMatchObject({ value: { date: '1401-04-02T10:00', zone: 'Z' } })
})

test('a field for one date names the ways to write it', () => {
  const one: Property = { id: 'born', title: 'Born', kind: 'date' }
  for (const text of ['since 2020', 'Foo 2020', '23 Foo 2022', 'nonsense'])
    expect(readInput(one, text)).toMatchObject({ problem: expect.stringContaining('write 2023, 2023-04, 2023-04-06') })
})

test('what can be read both ways is asked, and is what the user says then', () => {
  expect(readInput(loss, '1,500 USD')).toMatchObject({
    state: 'either',
    readings: [{ says: '1500 USD' }, { says: '1.5 USD' }],
  })
  expect(readInput(loss, '1,500 USD', 'point')).toMatchObject({ state: 'read', says: '1,500 USD', readings: [{}, {}] })
  expect(readInput(loss, '1,500 USD', 'comma')).toMatchObject({ state: 'read', value: { amount: '150' } })
  expect(readInput(loss, '1,000 – 2,000 USD')).toMatchObject({ state: 'either' })
  // A thousandth of a dollar cannot be kept, whatever was said.
  expect(readInput(loss, '1,234 USD', 'comma')).toMatchObject({ state: 'either' })
})

test.each([
  ['2021', '2021'],
  ['12345 km', '12345 km'],
  ['-1200.5', '-1200.5'],
  ['1234567', '1234567'],
  ['12 per 1,000 heads', '12 per 1,000 heads'],
])('a number typed as %s is edited as %s, and never asked about for that', (typed, edited) => {
  const read = readInput({ id: 'area', title: 'Area', kind: 'number' }, typed)
  expect(read).toMatchObject({ state: 'read' })
  if (read.state === 'read') expect(writeValue(read.value)).toBe(edited)
})

const kinds = Object.values(valueKinds).map(({ id }) => id)

test.each(kinds)('%s: an editor that starts from a value reads it back', id => {
  const texts = fc.oneof(anyInput[id], fc.integer().map(String), fc.constantFrom('2021', '1500 USD', '1000 – 2000 USD'))
  const property: Property = { id, title: id, kind: id }
  fc.assert(
    fc.property(texts, text => {
      const read = readInput(property, text)
      if (read.state !== 'read') return
      const again = readInput(property, writeValue(read.value))
      // three places of a fraction may be thousands to a reader who does not know whose they are
      if (again.state === 'either') expect(again.readings.map(({ value }) => value)).toContainEqual(read.value)
      else expect(again).toEqual(read)
    }),
    { numRuns: 500 },
  )
})
