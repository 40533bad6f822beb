import { expect, test } from 'vitest'
import { all } from '#shared/ops/state.ts'
import type { Filter } from '#shared/queries/filter/filter.ts'
import { parseFilter } from '#shared/queries/filter/parse.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { memoryCase } from '../../../support/memory-case.ts'

/** Two sources, three people and a payment between two of them. */
function story() {
  const { state, run } = memoryCase()
  const graded = { sourceGrade: 'B', informationGrade: '2' }
  const court = run('source.add', { title: 'Court file', kind: 'document', ...graded })
  const paper = run('source.add', { title: 'Newspaper', kind: 'press', ...graded })
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const lee = run('entity.add', { type: 'person', name: 'Lee' })
  const roe = run('entity.add', { type: 'person', name: 'Roe' })
  run('claim.add', { subject: kim, property: 'birth-date', value: '1970', source: court, handling: 'TLP:RED' })
  run('claim.add', { subject: kim, property: 'birth-date', value: '1975', source: paper })
  run('claim.add', { subject: lee, property: 'birth-date', value: '1980-02', source: paper })
  const paid = run('link.add', { type: 'paid', from: kim, to: lee })
  run('claim.add', { subject: paid, property: 'amount', value: '1.5 M USD', source: court })
  run('claim.add', { subject: paid, property: 'date', value: '2021-03' })
  const names = new Map([kim, lee, roe, paid].map((id, at) => [id, ['kim', 'lee', 'roe', 'paid'][at]]))
  const shown = (filter: Filter) => {
    const predicate = filterPredicate(state, filter)
    const entities = all(state, 'entity').filter(({ id }) => predicate.entity(state, id))
    const links = all(state, 'link').filter(({ id }) => predicate.link(state, id))
    return [...entities, ...links].map(({ id }) => names.get(id))
  }
  return { state, court, paper, shown }
}

test('a filter by source shows whom and what it speaks of', () => {
  const { court, paper, shown } = story()
  expect(shown({ sources: [court] })).toEqual(['kim', 'paid'])
  expect(shown({ sources: [paper] })).toEqual(['kim', 'lee'])
  expect(shown({ sources: [court, paper] })).toEqual(['kim', 'lee', 'paid'])
})

test('time and amount are those of claims about a thing or about a link at it', () => {
  const { shown } = story()
  expect(shown({ dated: '1975' })).toEqual(['kim'])
  expect(shown({ dated: '2020..2022' })).toEqual(['kim', 'lee', 'paid'])
  expect(shown({ dated: '<= 1970-06' })).toEqual(['kim'])
  expect(shown({ amount: '> 1 M USD' })).toEqual(['kim', 'lee', 'paid'])
  expect(shown({ amount: '> 1 M EUR' })).toEqual([])
  expect(shown({ amount: 'much' })).toEqual([])
})

test('what sources disagree about, rests on no exhibit or is marked so', () => {
  const { shown } = story()
  expect(shown({ has: ['conflict'] })).toEqual(['kim', 'paid'])
  expect(shown({ has: ['source'] })).toEqual(['kim', 'lee', 'paid'])
  expect(shown({ lacks: ['source'] })).toEqual(['roe', 'paid'])
  expect(shown({ lacks: ['exhibit'] })).toEqual(['kim', 'lee', 'roe', 'paid'])
  expect(shown({ handling: ['tlp red'] })).toEqual(['kim', 'paid'])
  expect(shown({ has: ['conflict'], dated: '1980..1981' })).toEqual([])
})

test('the same as text, with what is wrong with it in words', () => {
  const { state } = story()
  const read = (text: string) => {
    const filter = parseFilter(text, state.catalogue)
    return 'filter' in filter ? filter.filter : filter.problem
  }
  expect(read('date:2021..2022 amount:"> 1 M USD" has:conflict -has:exhibit,source')).toEqual({
    dated: '2021..2022',
    amount: '> 1 M USD',
    has: ['conflict'],
    lacks: ['exhibit', 'source'],
  })
  expect(read('amount:>12,000,000')).toEqual({ amount: '>12,000,000' })
  expect(read('amount:>1.500')).toMatch(/could be/)
  expect(read('date:soon')).toMatch(/not a date/)
  expect(read('has:money')).toMatch(/there are conflict, exhibit, source/)
  expect(read('-source:S1')).toMatch(/only/)
})
