import { expect, test } from 'vitest'
import { currentClaims } from '#shared/queries/claims.ts'
import { memoryCase } from '../../support/memory-case.ts'

test('cells of a table are added beside what is there, or correct the claim they name, in one commit', () => {
  const { state, run } = memoryCase()
  const source = run('source.add', { title: 'Court file', kind: 'document', sourceGrade: 'B', informationGrade: '2' })
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const lee = run('entity.add', { type: 'person', name: 'Lee' })
  const where = { locator: 'page 12', passage: 'born in 1970' }
  const born = run('claim.add', { subject: kim, property: 'birth-date', value: '1970', source, ...where })
  run('claim.write', {
    claims: [
      { subject: kim, property: 'birth-date', value: '1971', source, corrects: born },
      { subject: lee, property: 'birth-date', value: '1980-02', source },
      { subject: lee, property: 'alias', value: 'L.', source },
    ],
  })
  const said = (subject: string, property: string) => currentClaims(state, subject, property).map(each => each.value)
  expect(said(kim, 'birth-date')).toEqual([{ kind: 'date', date: '1971' }])
  // where the other value was read says nothing of this one
  expect(currentClaims(state, kim, 'birth-date')[0]).not.toHaveProperty('passage')
  expect(state.records.get(born)).toMatchObject({ status: 'superseded' })
  expect(said(lee, 'birth-date')).toEqual([{ kind: 'date', date: '1980-02' }])
  expect(said(lee, 'alias')).toHaveLength(1)
})

test('one cell that cannot be read refuses them all', () => {
  const { state, run } = memoryCase()
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const before = state.records.size
  const claims = [
    { subject: kim, property: 'birth-date', value: '1970' },
    { subject: kim, property: 'birth-date', value: 'some day' },
  ]
  expect(() => run('claim.write', { claims })).toThrow(/some day/)
  expect(state.records.size).toBe(before)
})

test('a claim of something else is not corrected', () => {
  const { state, run } = memoryCase()
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const lee = run('entity.add', { type: 'person', name: 'Lee' })
  const born = run('claim.add', { subject: kim, property: 'birth-date', value: '1970' })
  const before = state.records.get(born)
  const claims = [{ subject: lee, property: 'birth-date', value: '1980', corrects: born }]
  expect(() => run('claim.write', { claims })).toThrow(/says nothing of that/)
  expect(state.records.get(born)).toEqual(before)
})
