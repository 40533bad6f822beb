import { describe, expect, test } from 'vitest'
import { tableColumns } from '#shared/queries/table/columns.ts'
import { columnCondition } from '#shared/queries/table/condition.ts'
import { rowsAtOnce } from '#shared/queries/table/table-rows.ts'
import { memoryCase } from '../../../support/memory-case.ts'

const scope = { rows: 'entity', type: 'incident' } as const

/** Incidents with a loss, a day or both, by the name given to each. */
function incidents() {
  const { state, run } = memoryCase()
  const add = (name: string, claims: Readonly<Record<string, string>>) =>
    run('entity.add', {
      type: 'incident',
      name,
      claims: Object.entries(claims).map(([property, value]) => ({ property, value })),
    })
  const ids = {
    small: add('Small', { loss: '900 USD', date: '2021' }),
    large: add('Large', { loss: '1.5 M USD', date: '2021-03-29' }),
    ether: add('Ether', { loss: '2 ETH', date: 'before 2022-02-01' }),
    range: add('Range', { loss: '0.5 M to over 1 M USD' }),
    none: add('None', {}),
  }
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  const passing = (column: string, text: string) => {
    const columns = tableColumns(state.catalogue, scope)
    const found = columns.find(({ title }) => title.toLowerCase() === column)
    if (!found) throw new Error(`no column ${column}: ${columns.map(({ title }) => title).join(', ')}`)
    const condition = columnCondition(found, text)
    if ('unreadable' in condition) return condition.unreadable
    return rowsAtOnce(state, { scope, tests: [condition] }).map(id => names.get(id))
  }
  return { state, run, ids, passing }
}

describe('a column of money', () => {
  const { passing } = incidents()

  test('is bounded in the asset that is named, and each value in its own where none is', () => {
    expect(passing('loss', '> 1000 USD')).toEqual(['large', 'range'])
    expect(passing('loss', '> 1')).toEqual(['small', 'large', 'ether', 'range'])
    expect(passing('loss', '< 1 M USD')).toEqual(['small', 'range'])
    expect(passing('loss', '>= 2 ETH')).toEqual(['ether'])
    expect(passing('loss', '1 k .. 2 M')).toEqual(['large', 'range'])
  })

  test('says what is wrong with a bound, and guesses nothing', () => {
    expect(passing('loss', '> 1.500')).toMatch(/could be 1500 or 1.5|could be 1.5 or 1500/)
    expect(passing('loss', '> much')).toMatch(/neither a figure nor a date/)
  })

  test('is empty, filled or found by words', () => {
    expect(passing('loss', '-')).toEqual(['none'])
    expect(passing('loss', '*')).toEqual(['small', 'large', 'ether', 'range'])
    expect(passing('loss', 'eth')).toEqual(['ether'])
    expect(passing('loss', '1500000')).toEqual(['large'])
  })
})

test('a column of dates is bounded by what each may mean', () => {
  const { passing } = incidents()
  expect(passing('date', '>= 2021-06')).toEqual(['small', 'ether'])
  expect(passing('date', '< 2021-03')).toEqual(['small', 'ether'])
  expect(passing('date', '2021-03 .. 2021-04')).toEqual(['small', 'large', 'ether'])
  expect(passing('date', '2022-03..2023')).toEqual([])
})

test('rows whose sources disagree are found by ≠', () => {
  const { run, ids, passing } = incidents()
  expect(passing('loss', '≠')).toEqual([])
  run('claim.add', { subject: ids.small, property: 'loss', value: '901 USD' })
  expect(passing('loss', '≠')).toEqual(['small'])
})

test('a bound that is only begun filters nothing yet, and a stretch may be open at either end', () => {
  const { passing } = incidents()
  expect(passing('loss', '>')).toHaveLength(5)
  expect(passing('loss', '..')).toHaveLength(5)
  expect(passing('date', '2021-03..')).toEqual(['small', 'large', 'ether'])
  expect(passing('date', '..2021-02')).toEqual(['small', 'ether'])
})

test('columns of claims that hold days and values are bounded too', () => {
  const { state, run } = memoryCase()
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const early = run('claim.add', { subject: kim, property: 'role', value: 'broker', observedAt: '2019-05' })
  const late = run('claim.add', { subject: kim, property: 'birth-date', value: '1970-02', observedAt: '2022' })
  const passing = (id: string, text: string) => {
    const column = tableColumns(state.catalogue, { rows: 'claim' }).find(each => each.id === id)
    const test = column && columnCondition(column, text)
    if (!test || 'unreadable' in test) throw new Error(test?.unreadable)
    return rowsAtOnce(state, { scope: { rows: 'claim' }, tests: [test] })
  }
  expect(passing('date', '>= 2021')).toEqual([late])
  expect(passing('date', '..2020')).toEqual([early])
  expect(passing('value', '1970..1971')).toEqual([late])
})
