import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { phone } from '#shared/model/kinds/phone.ts'
import { dialledAtHome, subscriberOf } from '#shared/model/phone-plan.ts'

const read = (text: string) => {
  const value = phone.read(text, {})
  if ('unreadable' in value || value.kind !== 'phone') throw new Error(text)
  return value
}

it.each([
  ['+44 (020) 7946 0958', '+44 20 7946 0958'],
  ['+44 0 20 7946 0958', '0044 20 7946 0958'],
  ['+54 11 15 1234 5678', '+54 9 11 1234 5678'],
  ['+49 (0) 30 123456', '+49 30 123456'],
])('%s and %s are one number', (one, other) => {
  expect(phone.agrees(read(one), read(other))).toBe(true)
})

it.each([
  ['+39 06 698 12345', '+39 6 69812345'],
  ['020 7946 0958', '+44 20 7946 0958'],
  ['8 495 123 45 67', '+7 495 123 45 67'],
  ['+44 20 7946 0958', '+44 20 7946 0959'],
  ['+999 123 45678', '+999 0123 45678'],
])('%s and %s stay two: no country is guessed, no zero that counts is dropped', (one, other) => {
  expect(phone.agrees(read(one), read(other))).toBe(false)
})

it.each([
  ['+442079460958', '02079460958'],
  ['+74951234567', '84951234567'],
  ['+821012345678', '01012345678'],
  ['+390669812345', '0669812345'],
  ['+14155552671', '4155552671'],
  ['02079460958', undefined],
  ['+99912345678', undefined],
  ['+44207946095888', undefined],
])('%s is dialled %s at home', (number, dialled) => {
  expect(dialledAtHome(number)).toBe(dialled)
})

test('what a case holds stays as it was read, whatever a plan says', () => {
  expect(phone.write(read('+44 (020) 7946 0958'))).toBe('+4402079460958')
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[1-9]\d{2,14}$/), text => {
      expect(phone.problem({ kind: 'phone', phone: text }, {})).toBeNull()
      const once = subscriberOf(text)
      expect(subscriberOf(once)).toBe(once)
      expect(once.startsWith('+')).toBe(text.startsWith('+'))
      expect(dialledAtHome(text) ?? '0').toMatch(/^\d+$/)
    }),
    { numRuns: 500 },
  )
})
