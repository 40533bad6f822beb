import { expect, test } from 'vitest'
import { kindOf } from '#shared/model/lookup.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { idsFound, misspeltRank, search } from '#shared/queries/search.ts'
import { searchIndex } from '#shared/queries/search-index.ts'
import { finder } from '#shared/queries/search-terms.ts'
import { at, by, caseRecord, claimOf, idOf } from '../../support/cases/records.ts'

const address = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
const other = '0x098B716B8Aaf21512996dC57EB0615e2383E2f97'

function read(kind: 'money' | 'name' | 'address' | 'text' | 'phone', text: string): Value {
  const value = kindOf(kind).read(text)
  if ('unreadable' in value) throw new Error(value.unreadable)
  return value
}

const entity = (number: number): CaseRecord => ({
  id: idOf('entity', number),
  record: 'entity',
  type: 'person',
  author: by,
  at,
})

/** A case whose entities each have one claim. */
function caseOf(...values: readonly (Value | { value: Value; original: string })[]) {
  const state = stateOf([
    caseRecord('Words'),
    ...values.flatMap((each, number) => {
      const { value, ...rest } = 'value' in each ? each : { value: each }
      return [entity(number), claimOf(number, idOf('entity', number), 'name', value, rest)]
    }),
  ])
  const index = searchIndex(state)
  return (query: string) => search(index, state, query).hits.map(hit => Number.parseInt(hit.id.slice(-4), 36))
}

test.each([['+44 20 7946 0958'], ['020 7946 0958'], ['(020) 7946-0958'], ['02079460958'], ['7946 0958']])(
  '%s finds a number however it is dialled, and no other',
  query => {
    const find = caseOf(
      read('phone', '+44 20 7946 0958'),
      read('phone', '+7 495 123 45 67'),
      read('phone', '+44 20 7946 0000'),
    )
    expect(find(query)).toEqual([0])
  },
)

test.each([
  ['21900000'],
  ['21,900,000'],
  ['21 900 000'],
  ['21.900.000'],
  ["21'900'000"],
  ['21.9m'],
  ['21.9M'],
  ['21.9 M'],
  ['21.9 million'],
  ['21,9 Mio'],
  ['21.90 million'],
  ['$21.9 million'],
  ['$21.9m'],
  ['21.9mn usd'],
  ['0.0219 bn'],
  ['21900k'],
  ['2190만'],
  ['٢١٩٠٠٠٠٠'],
])('%s finds 21.9 M written anyhow, and no other money', query => {
  const find = caseOf(
    read('money', '21.9 M USD'),
    { value: read('money', '21900000.55 USD'), original: '21,900,000.55 USD' },
    read('money', '121.9 M USD'),
    read('money', '1.9 M USD'),
    read('money', '219 M USD'),
    { value: read('money', '5 ETH'), original: 'worth 21.9 million dollars' },
    read('text', 'USD 21 900 000 in all'),
  )
  expect(
    find(query)
      .filter(number => number !== 1)
      .toSorted(),
  ).toEqual(query.includes('usd') ? [0, 6] : [0, 5, 6])
})

test('figures that are parts of others, years and numbers of accounts are found as they are typed', () => {
  const find = caseOf(read('text', 'Account 12345678 of 2022-06-23, lot 17.5 and 1,234'))
  for (const query of ['12345678', '2022', '2022-06', '06-23', '17.5', '1,234', '1234', '1,2', '345678', 'lot 17'])
    expect(find(query), query).toEqual([0])
  const dial = caseOf(read('text', 'Call +85620555123'))
  for (const query of ['20 555 123', '+85620555123', '$٢٠٥٥٥ \u200f١٢٣'.slice(1)])
    expect(dial(query), query).toEqual([0])
  for (const query of ['17.5m', '123456789']) expect(find(query), query).toEqual([])
})

test.each([
  ['0x098B…2f96', [0]],
  ['0x098b...2F96', [0]],
  ['0x098B..2f96', [0]],
  ['0x098B716…e2f96', [0]],
  ['0x098B…', [0, 1]],
  ['…2f97', [1]],
  ['0x098B…3E2', []],
  ['0x198B…2f96', []],
  ['0x098B…2f96 wallet', []],
  ['bc1qar…5mdq', [2]],
])('the shortened address %s finds %j', (query, found) => {
  const find = caseOf(
    read('address', address),
    { value: read('name', 'Poisoner'), original: `sent to ETH:${other}.` },
    read('address', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'),
  )
  expect(find(query).toSorted()).toEqual(found)
})

test.each([
  ['Kim Chol-su', ['chol su', 'chol-su', 'cholsu', 'su kim', 'kim chol‑su', 'kim cholsu', 'ch', 'chol-']],
  ['Kim Cholsu', ['chol-su', 'cholsu', 'kim chol-su']],
  ['Kim Chol Su', ['chol-su', 'kim chol su']],
  ['Al-Qaʿida in the Maghreb', ["al-qa'ida", 'alqaida', 'qaida al', 'AL QAIDA']],
  ["James O'Brien", ['obrien', 'O’Brien', '"james obrien"', '“O’Brien”']],
  ['김 철수', ['김철수', '김 철수', '철수 김', '김철', '김철수'.normalize('NFD')]],
  ['김철수', ['김 철수', '철수']],
  ['می\u200cخواهم', ['میخواهم', 'می خواهم', 'مي‌خواهم']],
  ['می خواهم', ['می\u200cخواهم']],
  ['شركة علي', ['شرکه علی', 'علی شرکة']],
  ['Straße 12', ['strasse ١٢', 'STRAẞE 12']],
  ['Королёв', ['королев', 'КОРОЛЁВ']],
])('%s is found by %j', (name, queries) => {
  const find = caseOf(read('name', name))
  for (const query of queries) {
    expect(find(query), query).toEqual([0])
    expect(finder(query)(name), query).toBe(true)
  }
  expect(find('xq')).toEqual([])
})

test('the whole name comes first, then its beginning, then the beginning of a word', () => {
  const find = caseOf(
    read('name', 'Uncholsu'),
    read('name', 'Mr Chol-su Kim'),
    read('name', 'Chol-su Kim'),
    read('name', 'Chol-su'),
  )
  expect(find('chol-su')).toEqual([3, 2, 1, 0])
  expect(find('chol‐su')).toEqual([3, 2, 1, 0])
})

test('what is only spelled nearly so comes last, and what is not listed is counted', () => {
  const state = stateOf([
    caseRecord('Words'),
    ...['Vientaine Bank', 'Vientiane Bank', 'A bank in Vientiane', 'Luang Prabang'].flatMap((name, number) => [
      entity(number),
      claimOf(number, idOf('entity', number), 'name', read('name', name)),
    ]),
  ])
  const index = searchIndex(state)
  const found = search(index, state, 'vientiane')
  expect(found.hits.map(({ text, rank }) => [text, rank])).toEqual([
    ['Vientiane Bank', 1],
    ['A bank in Vientiane', 2],
    ['Vientaine Bank', misspeltRank],
  ])
  expect(found.more).toBe(0)
  expect(search(index, state, 'vientiane', { limit: 1 })).toEqual({ hits: found.hits.slice(0, 1), more: 2 })
  expect([...idsFound(index, state, 'vientiane')]).toEqual([idOf('entity', 1), idOf('entity', 2)])
})
