import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { all, type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { importSummary } from '../../../support/import-summary.ts'
import { freshState } from '../../../support/plan-context.ts'
import { takeFile } from '../../../support/take-in.ts'
import { threadTime } from '../../../support/thread-time.ts'

const people = { type: 'person', columns: [{ column: 'Name', as: 'label' }] } as const

test('two rows of one name are two persons where they contradict each other, and one where they do not', () => {
  const told = importSummary(
    [
      'Name,birth date',
      'John Smith,1970-01-02',
      'John Smith,1985-05-06',
      'Ana Diaz,1990',
      'Ana Diaz,1990-03',
      'John Smith,1985-05',
    ].join('\n'),
    people,
  )
  expect(told.entities).toEqual([
    'person name John Smith, birth-date 1970-01-02',
    'person name John Smith, birth-date 1985-05-06, name John Smith, birth-date 1985-05',
    'person name Ana Diaz, birth-date 1990, name Ana Diaz, birth-date 1990-03',
  ])
})

test('a link to a name that several things have is not taken: nothing says which is meant', () => {
  const told = importSummary(
    [
      'id,label,type,source,target,birth date',
      ',John Smith,person,,,1970',
      ',John Smith,person,,,1985',
      ',Ana,person,,,',
      ',,knows,John Smith,Ana,',
    ].join('\n'),
  )
  expect(told.links).toEqual([])
  expect(told.why.join()).toContain('its end "John Smith" is the name of several things in this file: give each an id')
})

test.each(['unknown', '03/04/1970', '31.02.1970', '—'])(
  'a name twice with %s for a birth date costs that value and nothing else',
  date => {
    const told = importSummary(
      ['Name,birth date', `Ana Diaz,${date}`, `Ana Diaz,${date}`, 'Bo,1970'].join('\n'),
      people,
    )
    expect(told.entities).toEqual(['person name Ana Diaz, name Ana Diaz', 'person name Bo, birth-date 1970'])
    expect(told.why).toHaveLength(2)
  },
)

const long = 8_000

test.each([
  ['a name in every row', ['Name,birth date', ...Array.from({ length: long }, () => 'Ana,1970')], 2 * long],
  [
    'an end in every row',
    ['from,to,from country', ...Array.from({ length: long }, (_, at) => `Ana,P${at},X${at}`)],
    1 + long,
  ],
])('a long table with %s takes time in proportion', (_, lines, claims) => {
  const began = threadTime()
  const { entities } = foundIn(csv, [{ name: 'long.csv', bytes: Buffer.from(lines.join('\n')) }], { type: 'person' })
  expect(entities[0]?.claims).toHaveLength(claims)
  expect(threadTime() - began).toBeLessThan(8_000)
})

test('what a link says of an end that may be either of two is said of neither', () => {
  const told = importSummary(
    [
      'label,type,source,target,source_country,birth date',
      'John Smith,person,,,,1970',
      'John Smith,person,,,,1985',
      'Ana,person,,,,',
      ',knows,John Smith,Ana,LA,',
    ].join('\n'),
  )
  expect(told.entities.join()).not.toMatch(/LA|Laos/)
  expect(told.why.join()).toContain('is the name of several things')
})

interface Person {
  readonly name: string
  readonly year: number | undefined
}
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom('A', 'B'),
  year: fc.option(fc.integer({ min: 1950, max: 1954 }), { nil: undefined }),
})
const asFile = (rows: readonly Person[]): InFile => ({
  name: 'people.csv',
  bytes: Buffer.from(
    ['Name,type,birth date', ...rows.map(({ name, year }) => `${name},person,${year ?? ''}`)].join('\n'),
  ),
})
const yearsOf = (state: CaseState, id: string) =>
  claimsAbout(state, id).flatMap(claim => (claim.property === 'birth-date' ? [JSON.stringify(claim.value)] : []))

test('no person ever has two years of birth, no year is lost, and the file again adds nothing', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), rows => {
      const state = freshState()
      takeFile(state, csv, asFile(rows))
      const taken = all(state, 'entity').map(({ id }) => new Set(yearsOf(state, id)))
      for (const years of taken) expect(years.size).toBeLessThanOrEqual(1)
      const wanted = new Set(rows.flatMap(({ name, year }) => (year === undefined ? [] : [`${name} ${year}`])))
      expect(taken.filter(({ size }) => size > 0)).toHaveLength(wanted.size)
      takeFile(state, csv, asFile(rows))
      expect(all(state, 'entity')).toHaveLength(taken.length)
    }),
    { numRuns: 200 },
  )
})
