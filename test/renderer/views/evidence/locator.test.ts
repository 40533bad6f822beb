import { expect, test } from 'vitest'
import { locatorOf, readLocator } from '#renderer/views/evidence/passage/locator.ts'

test.each([
  [{ unit: 'line', at: 3 }, { unit: 'line', at: 3 }, 'line 3'],
  [{ unit: 'line', at: 5 }, { unit: 'line', at: 3 }, 'lines 3–5'],
  [{ unit: 'page', at: 2 }, { unit: 'page', at: 2 }, 'page 2'],
  [{ unit: 'row', at: 4, more: 'amount' }, { unit: 'row', at: 4, more: 'amount' }, 'row 4, column amount'],
] as const)('%j to %j is "%s", and is read back', (from, to, words) => {
  expect(locatorOf(from, to)).toBe(words)
  expect(readLocator(words)).toMatchObject({
    unit: from.unit,
    from: Math.min(from.at, to.at),
    to: Math.max(from.at, to.at),
  })
})

test.each([
  ['p. 12', { unit: 'page', from: 12, to: 12 }],
  ['pp. 3-4', { unit: 'page', from: 3, to: 4 }],
  ['l. 7', { unit: 'line', from: 7, to: 7 }],
  ['Row 9, column to', { unit: 'row', from: 9, to: 9, more: 'to' }],
])('people write "%s"', (words, stretch) => {
  expect(readLocator(words)).toEqual(stretch)
})

test.each([undefined, '', 'annex B', 'minute 4'])('%s names no place', words => {
  expect(readLocator(words)).toBeNull()
})
