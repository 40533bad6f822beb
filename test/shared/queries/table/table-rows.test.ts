import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { tableColumns } from '#shared/queries/table/columns.ts'
import { sheetCells, sheetText } from '#shared/queries/table/sheet-text.ts'
import { rowsAtOnce } from '#shared/queries/table/table-rows.ts'
import { memoryCase } from '../../../support/memory-case.ts'

function story() {
  const { state, run } = memoryCase()
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const front = run('entity.add', { type: 'company', name: 'Front Ltd' })
  const lee = run('entity.add', { type: 'person', name: 'Lee' })
  const works = run('link.add', { type: 'employed-by', from: kim, to: front })
  const knows = run('link.add', { type: 'associate', from: kim, to: lee })
  return { state, run, kim, front, lee, works, knows }
}

describe('the rows of a table', () => {
  test('are those of its kind and type that were not removed', () => {
    const { state, run, kim, front, lee, works, knows } = story()
    expect(rowsAtOnce(state, { scope: { rows: 'entity' }, tests: [] })).toEqual([kim, front, lee])
    expect(rowsAtOnce(state, { scope: { rows: 'entity', type: 'person' }, tests: [] })).toEqual([kim, lee])
    expect(rowsAtOnce(state, { scope: { rows: 'link' }, tests: [] })).toEqual([works, knows])
    run('entity.remove', { ids: [lee] })
    expect(rowsAtOnce(state, { scope: { rows: 'entity' }, tests: [] })).toEqual([kim, front])
    expect(rowsAtOnce(state, { scope: { rows: 'link' }, tests: [] })).toEqual([works])
    const about = rowsAtOnce(state, { scope: { rows: 'claim' }, tests: [] }).map(id => state.records.get(id))
    expect(about.map(record => record?.record === 'claim' && record.subject)).toEqual([kim, front])
  })

  test('pass the filter of the case: a link by both its ends, a claim by what it is about', () => {
    const { state, kim, lee, knows } = story()
    const filter = filterPredicate(state, { types: ['person'] })
    expect(rowsAtOnce(state, { scope: { rows: 'entity' }, filter, tests: [] })).toEqual([kim, lee])
    expect(rowsAtOnce(state, { scope: { rows: 'link' }, filter, tests: [] })).toEqual([knows])
    expect(rowsAtOnce(state, { scope: { rows: 'claim' }, filter, tests: [] })).toHaveLength(2)
  })
})

test('a claim about a link passes as the link does', () => {
  const { state, run, works, knows } = story()
  const amounts = [works, knows].map(subject => run('claim.add', { subject, property: 'description', value: 'x' }))
  const source = run('source.add', { title: 'File', kind: 'document', sourceGrade: 'B', informationGrade: '2' })
  const said = run('claim.add', { subject: works, property: 'description', value: 'y', source })
  const filter = filterPredicate(state, { dated: undefined, grade: ['B', '2'] })
  expect(filter.link(state, knows)).toBe(false)
  const rows = rowsAtOnce(state, { scope: { rows: 'claim' }, filter: { ...filter, entity: () => true }, tests: [] })
  expect(rows).toEqual(expect.arrayContaining([amounts[0], said]))
  expect(rows).not.toContain(amounts[1])
})

test('every property of a type is a column, its featured ones at first, and an own one too', () => {
  const { state, run } = memoryCase()
  run('type.edit', { id: 'person', properties: { add: [{ title: 'Shoe size', kind: 'number' }] } })
  const columns = tableColumns(state.catalogue, { rows: 'entity', type: 'person' })
  const ids = new Set(columns.map(({ id }) => id))
  expect(ids.size).toBe(columns.length)
  const person = state.catalogue.entityType('person')
  expect(person?.properties.every(({ id }) => ids.has(`property:${id}`))).toBe(true)
  const shown = columns.filter(({ featured }) => featured).map(({ title }) => title)
  expect(shown).toEqual(expect.arrayContaining(['Name', 'Role', 'Born']))
})

test('cells come back from the text of a spreadsheet as they went into it', () => {
  const cell = fc.string().map(text => text.replaceAll('\r', ''))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), lines => {
      expect(sheetCells(sheetText(lines))).toEqual(lines)
    }),
  )
  expect(sheetCells('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})
