import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scopeSchema } from '#shared/commands/scope-input.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { gradingSchemes } from '#shared/model/grades/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { conditionsIn, type Filter } from '#shared/queries/filter/filter.ts'
import { parseFilter } from '#shared/queries/filter/parse.ts'
import { type Trait, traits } from '#shared/queries/filter/traits.ts'
import { printFilter } from '../../support/print-filter.ts'

const types = fc.uniqueArray(fc.constantFrom(...entityTypes.map(({ id }) => id)), { minLength: 1, maxLength: 4 })
const groups = fc.uniqueArray(fc.constantFrom(...(Object.keys(entityGroups) as EntityGroup[])), {
  minLength: 1,
  maxLength: 3,
})
const hostile = fc.constantFrom(
  'type:person',
  '-type:',
  '"',
  '\\',
  'near:2/x',
  '12:30',
  'a "b" c',
  ' grade:B2',
  '-',
  ',',
)
const text = fc.oneof(
  fc.string({ minLength: 1 }),
  hostile,
  fc.array(hostile, { minLength: 1 }).map(each => each.join(' ')),
)
const words = text.filter(each => each.trim() !== '')
const graded = fc.constantFrom(...gradingSchemes).chain(({ id, source, information }) =>
  fc.record({
    grade: fc.tuple(fc.constantFrom(...Object.keys(source)), fc.constantFrom(...Object.keys(information))),
    ...(id === '6x6' ? {} : { scheme: fc.constant(id) }),
  }),
)
const near = fc.record({ near: fc.array(text, { minLength: 1, maxLength: 3 }), steps: fc.integer({ min: 0, max: 99 }) })

const texts = fc.array(text, { minLength: 1, maxLength: 3 })
const someTraits = fc.uniqueArray(fc.constantFrom(...(Object.keys(traits) as Trait[])), { minLength: 1, maxLength: 3 })
const dated = fc.constantFrom('2021', '2021..2022', '>= 2021-03', '..2021-03-05', 'before 2022', '> 2020')
const amount = fc.constantFrom('> 1000', '1 M USD', '0.5..2 ETH', '<= 1,200.50 EUR', '12')

const filter: fc.Arbitrary<Filter> = fc
  .tuple(
    fc.record({ words, types, withoutTypes: types, groups, withoutGroups: groups }, { requiredKeys: [] }),
    fc.record(
      { sources: texts, handling: texts, tags: texts, has: someTraits, lacks: someTraits, dated, amount },
      { requiredKeys: [] },
    ),
    fc.option(graded, { nil: {} }),
    fc.option(near, { nil: {} }),
  )
  .map(parts => Object.assign({}, ...parts) as Filter)

describe('the text of a filter', () => {
  test('what is printed is read back as it was, and is what a scope may hold', () => {
    fc.assert(
      fc.property(filter, given => {
        expect(parseFilter(printFilter(given), builtIn)).toEqual({ filter: given })
        expect(scopeSchema.safeParse({ of: 'filter', ...given }).success).toBe(true)
      }),
    )
  })

  test('any text is read, or said where and why not; what was read is printed and read the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), text), typed => {
        const read = parseFilter(typed, builtIn)
        if ('filter' in read) expect(parseFilter(printFilter(read.filter), builtIn)).toEqual(read)
        else {
          expect(read.problem).not.toBe('')
          expect(0 <= read.from && read.from < read.to && read.to <= typed.length).toBe(true)
        }
      }),
    )
  })

  test.each<[string, Filter]>([
    ['', {}],
    ['"" " "', {}],
    ['kim  chol', { words: 'kim chol' }],
    ['0x098B…2f96 1 500', { words: '0x098B…2f96 1 500' }],
    ['at 12:30 http://x.org', { words: 'at 12:30 http://x.org' }],
    ['-kim', { words: '-kim' }],
    ['type:person,company kim', { words: 'kim', types: ['person', 'company'] }],
    ['kim -type:mixer grade:B2', { words: 'kim', withoutTypes: ['mixer'], grade: ['B', '2'] }],
    ['"type:person" -group:funds', { words: 'type:person', withoutGroups: ['funds'] }],
    ['grade:5x5x5/B3', { grade: ['B', '3'], scheme: '5x5x5' }],
    ['near:2/en_1,"en 2"', { near: ['en_1', 'en 2'], steps: 2 }],
  ])('%s', (typed, means) => {
    expect(parseFilter(typed, builtIn)).toEqual({ filter: means })
  })

  test.each([
    ['kim type:persn', 4, 14, 'there is no type of entity "persn"'],
    ['type:', 0, 5, 'nothing stands after'],
    ['type:person,', 0, 12, 'nothing stands after'],
    ['-group:people,money', 0, 19, 'there is no group "money"; there are funds, crime'],
    ['grade:B9', 0, 8, 'a grade of 6x6 is written as'],
    ['grade:7x7/B2', 0, 12, 'there is no grading scheme "7x7"'],
    ['grade:A1,B2', 0, 11, 'one grade'],
    ['-grade:A1', 0, 9, 'at least this grade'],
    ['near:en_1', 0, 9, 'the steps first'],
    ['type:person type:company', 12, 24, 'said before'],
    ['a "b', 2, 4, 'quotation mark is missing'],
  ])('%s: from %i to %i, %s', (typed, from, to, problem) => {
    expect(parseFilter(typed, builtIn)).toEqual({ from, to, problem: expect.stringContaining(problem) })
  })
})

test('conditions are counted as they are shown, each to be taken away', () => {
  expect(conditionsIn({})).toBe(0)
  expect(conditionsIn({ withoutTypes: ['person', 'mixer'], grade: ['B', '2'] })).toBe(3)
})
