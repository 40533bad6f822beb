import { expect, test } from 'vitest'
import { planPaste } from '#renderer/views/table/paste.ts'
import { tableColumns } from '#shared/queries/table/columns.ts'
import { memoryCase } from '../../../support/memory-case.ts'

/** Two people, the columns Name, Role, Born and Also known as, and what pasting a text at a cell would do. */
function people() {
  const { state, run } = memoryCase()
  const kim = run('entity.add', { type: 'person', name: 'Kim' })
  const lee = run('entity.add', { type: 'person', name: 'Lee' })
  run('claim.add', { subject: kim, property: 'alias', value: 'K.' })
  const all = tableColumns(state.catalogue, { rows: 'entity', type: 'person' })
  const columns = ['label', 'property:role', 'property:birth-date', 'property:alias'].flatMap(
    id => all.find(column => column.id === id) ?? [],
  )
  const names = new Map([
    [kim, 'Kim'],
    [lee, 'Lee'],
  ])
  const paste = (text: string, column: string, row = kim) => {
    const plan = planPaste(state, text, { row, column }, [kim, lee], columns)
    if (!plan) return null
    const cells = plan.cells.map(({ subject, property, value }) => [names.get(subject), property.id, value].join(' '))
    return { cells, same: plan.same, not: plan.not.map(({ why }) => why) }
  }
  return { paste }
}

test('cells lie to the right of the cursor and down; empty ones change nothing', () => {
  const { paste } = people()
  expect(paste('broker\t1970\n\t1980', 'property:role')).toEqual({
    cells: ['Kim role broker', 'Kim birth-date 1970', 'Lee birth-date 1980'],
    same: 0,
    not: [],
  })
})

test('a line of titles is no row: each column goes to the one it names, wherever the cursor is', () => {
  const { paste } = people()
  const copied = 'Name\tRole\tBorn\nKim\tbroker\t1970\nLee\t\t1980'
  const expected = { cells: ['Kim role broker', 'Kim birth-date 1970', 'Lee birth-date 1980'], same: 2, not: [] }
  expect(paste(copied, 'label')).toEqual(expected)
  expect(paste(copied, 'property:role')).toEqual(expected)
  expect(paste('Role', 'property:role')).toEqual({ cells: ['Kim role Role'], same: 0, not: [] })
})

test('several values in one cell are several, and those that are there are not written again', () => {
  const { paste } = people()
  expect(paste('K.; Ghost', 'property:alias')).toEqual({ cells: ['Kim alias Ghost'], same: 0, not: [] })
})

test('what cannot be written is named, and nothing is pasted where the cursor is in no cell on show', () => {
  const { paste } = people()
  expect(paste('a\tb\tc\td\te\n1\n2\n3', 'property:role')?.not).toHaveLength(5)
  expect(paste('x', 'property:gender')).toBeNull()
  expect(paste('x', 'property:role', 'en_gone')).toBeNull()
})
