import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInput, writeValue } from '#renderer/fields/read-input.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { entityTypes } from '#shared/model/types/list.ts'

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

test('an editor that starts from a value reads it back, whatever the property', () => {
  const properties = entityTypes.flatMap(type => type.properties)
  fc.assert(
    fc.property(
      fc.constantFrom(...properties),
      fc.constantFrom('2021', '5', 'Laos', 'a@b.org', 'x'),
      (property, text) => {
        const read = readInput(property, text)
        if (read.state !== 'read') return
        expect(readInput(property, writeValue(read.value))).toEqual(read)
      },
    ),
  )
})
