import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPassage, partOf } from '#renderer/views/evidence/passage/find-passage.ts'

const lines = ['one two three', 'four two five', '', 'six (two) seven']

test('the nearest to the expected line is taken', () => {
  expect(findPassage(lines, 'two')).toEqual({ from: 0, to: 0, start: 4, end: 7 })
  expect(findPassage(lines, 'two', 1)).toEqual({ from: 1, to: 1, start: 5, end: 8 })
  expect(findPassage(lines, '(two)', 0)).toEqual({ from: 3, to: 3, start: 4, end: 9 })
})

test('line breaks and spaces count as alike', () => {
  const found = findPassage(lines, 'three four')
  expect(found).toEqual({ from: 0, to: 1, start: 8, end: 4 })
  expect(partOf(found, 0, 13)).toEqual([8, 13])
  expect(partOf(found, 1, 13)).toEqual([0, 4])
  expect(partOf(found, 2, 0)).toBeNull()
})

test('what stands nowhere is not found', () => {
  expect(findPassage(lines, 'eight')).toBeNull()
  expect(findPassage(lines, '  ')).toBeNull()
})

test('any words of a text are found in it, and the parts spell them', () => {
  const word = fc.stringMatching(/^[a-c.*()]{1,4}$/)
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.nat(), (text, pick) => {
      const written = text.map(words => words.join(' '))
      const all = text.flat()
      if (all.length === 0) return
      const passage = all.slice(pick % all.length, (pick % all.length) + 3).join(' ')
      const found = findPassage(written, passage)
      expect(found).not.toBeNull()
      const parts = written.flatMap((line, index) => {
        const part = partOf(found, index, line.length)
        return part ? [line.slice(...part)] : []
      })
      expect(parts.join(' ').split(/\s+/).filter(Boolean).join(' ')).toBe(passage)
    }),
  )
})
