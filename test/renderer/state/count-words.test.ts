import { expect, test } from 'vitest'
import { recordWords } from '#shared/words/count-words.ts'

test('records are counted in words, and what is no record of ours keeps its name', () => {
  expect(recordWords('entity', 2)).toBe('2 entities')
  expect(recordWords('custody-event', 1)).toBe('1 custody event')
  expect(recordWords('hypothesis', 1200)).toBe('1,200 hypotheses')
  expect(recordWords('claim', 0)).toBe('0 claims')
  expect(recordWords('threat-actor', 1)).toBe('1 threat-actor')
})
