import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueKinds } from '#shared/model/kinds/list.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { threadTime } from '../../../support/thread-time.ts'
import { anyInput } from '../any-input.ts'

const ids = Object.values(valueKinds).map(kind => kind.id)

/** The value a text gives, or null where it cannot be read. */
function readValue(id: KindId, text: string): Value | null {
  const read = kindOf(id).read(text)
  if (!('unreadable' in read)) return read
  expect(read.unreadable).toMatch(/\S/)
  return null
}

const values = (id: KindId) => anyInput[id].map(text => readValue(id, text)).filter(value => value !== null)

test.each(ids)('%s: reading what was written gives the same value', id => {
  fc.assert(
    fc.property(values(id), value => {
      expect(kindOf(id).problem(value)).toBeNull()
      expect(kindOf(id).read(kindOf(id).write(value), { decimal: 'point' })).toEqual(value)
      expect(kindOf(id).format(value)).not.toBe('')
    }),
  )
})

test.each(ids)('%s: any text is read soundly or refused in words', id => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const value = readValue(id, text)
      if (value) expect(kindOf(id).problem(value)).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test.each(ids)('%s: order is an order, agreement is mutual, specificity lies between 0 and 1', id => {
  const { compare, agrees, specificity } = kindOf(id)
  fc.assert(
    fc.property(values(id), values(id), values(id), (a, b, c) => {
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
      expect(agrees(a, a)).toBe(true)
      expect(agrees(a, b)).toBe(agrees(b, a))
      expect(specificity(a)).toBeGreaterThanOrEqual(0)
      expect(specificity(a)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each(ids)('%s: a value from outside with a wrong, missing or strange field is refused', id => {
  fc.assert(
    fc.property(values(id), fc.constantFrom(7, '', '\n', {}), (value, wrong) => {
      const refused = (changed: object) => expect(kindOf(id).problem({ ...value, ...changed })).toMatch(/\S/)
      refused({ stranger: 'x' })
      for (const field of Object.keys(value).filter(name => name !== 'kind' && name !== 'within'))
        refused({ [field]: wrong })
    }),
    { numRuns: 30 },
  )
})

test('no text, however long or odd, takes noticeable time', () => {
  const odd = ['1', ' ', ',', '1,', 'a', 'a ', '- ', '1 to ', 'a.', '1:', '–']
  const texts = odd.flatMap(each => [1e6, 298, 190].map(length => each.repeat(length / each.length).concat('x')))
  const started = threadTime()
  for (const id of ids.filter(each => each !== 'text')) for (const text of texts) readValue(id, text)
  expect(threadTime() - started).toBeLessThan(3000)
})
