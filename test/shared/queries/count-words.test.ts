import { expect, test } from 'vitest'
import { builtIn } from '#shared/model/catalogue.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { heldWords, recordWords, typeWords } from '#shared/queries/count-words.ts'

test('records are counted in words, and what is no record of ours keeps its name', () => {
  expect(recordWords('entity', 2)).toBe('2 entities')
  expect(recordWords('custody-event', 1)).toBe('1 custody event')
  expect(recordWords('hypothesis', 1200)).toBe('1,200 hypotheses')
  expect(recordWords('claim', 0)).toBe('0 claims')
  expect(recordWords('threat-actor', 1)).toBe('1 threat-actor')
})

test('a type is counted by its plural, whatever it is', () => {
  expect([1, 4].map(count => typeWords(builtIn, 'company', count))).toEqual(['1 company', '4 companies'])
  expect(typeWords(builtIn, 'ip-address', 2)).toBe('2 IP addresses')
  expect(heldWords(builtIn, 'values of "group", not taken', 3)).toBe('3 values of "group", not taken')
  expect(heldWords(builtIn, 'links in the file', 1)).toBe('1 link in the file')
  expect(heldWords(builtIn, 'values of "nodes in the file", not taken', 1)).toBe(
    '1 value of "nodes in the file", not taken',
  )
  expect(heldWords(builtIn, 'nodes', 1)).toBe('1 nodes')
  for (const { id, plural } of entityTypes)
    expect(typeWords(builtIn, id, 2).toLowerCase()).toBe(`2 ${plural.toLowerCase()}`)
})
