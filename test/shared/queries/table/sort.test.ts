import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Value } from '#shared/model/value.ts'
import { sortedIds } from '#shared/queries/table/sort.ts'
import { compareKeys, numberKey, type SortKey, textKey, valueKey } from '#shared/queries/table/sort-key.ts'

function sorted(keys: readonly (SortKey | null)[], down = false): readonly number[] {
  const steps = sortedIds(
    keys.map((_, at) => String(at)),
    id => keys[Number(id)] ?? null,
    down,
  )
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value.map(Number)
  }
}

const read = (kind: KindId, text: string): Value => {
  const value = kindOf(kind).read(text)
  if ('unreadable' in value) throw new Error(value.unreadable)
  return value
}

const inOrder = (kind: KindId, texts: readonly string[]) =>
  sorted(texts.map(text => valueKey(read(kind, text)))).map(at => texts[at])

describe('rows', () => {
  const key = fc.option(fc.oneof(fc.integer({ min: 0, max: 9 }).map(numberKey), fc.string().map(textKey)))

  test('are sorted as by a stable sort, empty ones last, whichever way', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.boolean(), (keys, down) => {
        const places = keys.map((_, at) => at)
        const filled = places.filter(at => keys[at] !== null)
        const expected = filled.toSorted(
          (a, b) => (down ? -1 : 1) * compareKeys(keys[a] as SortKey, keys[b] as SortKey),
        )
        expect(sorted(keys, down)).toEqual([...expected, ...places.filter(at => keys[at] === null)])
      }),
    )
  })

  test('of more than are sorted at once are sorted whole', () => {
    const numbers = Array.from({ length: 20_003 }, (_, at) => (at * 7919) % 20_003)
    expect(sorted(numbers.map(numberKey)).map(at => numbers[at])).toEqual(numbers.toSorted((a, b) => a - b))
  })
})

describe('values', () => {
  test('of dates stand by what is known first of them', () => {
    const dates = ['2022-05', '2021-03', 'before 2022-02-01', '2021', 'after 2019', '2021-03-29']
    expect(inOrder('date', dates)).toEqual([
      'after 2019',
      '2021',
      '2021-03',
      '2021-03-29',
      'before 2022-02-01',
      '2022-05',
    ])
  })

  test('of two assets are never compared with each other', () => {
    expect(inOrder('money', ['2 ETH', '10 USD', '1 ETH', '9 USD', '1.5 M USD'])).toEqual([
      '1 ETH',
      '2 ETH',
      '9 USD',
      '10 USD',
      '1.5 M USD',
    ])
  })

  test('of words stand as people sort them', () => {
    expect(inOrder('text', ['Pier 10', 'pier 9', 'Älv', 'alv b', 'Zoo'])).toEqual([
      'Älv',
      'alv b',
      'pier 9',
      'Pier 10',
      'Zoo',
    ])
  })
})
