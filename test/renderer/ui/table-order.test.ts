import { expect, test } from 'vitest'
import { inOrder, rowAfter } from '#renderer/ui/table-order.ts'

const columns = [{ id: 'name', title: 'Name', cell: (row: string) => row, sortBy: (row: string) => row }]

test('rows sort as people count, up and down', () => {
  const rows = ['E-10', 'E-2', 'e-1']
  expect(inOrder(rows, columns, { column: 'name', down: false })).toEqual(['e-1', 'E-2', 'E-10'])
  expect(inOrder(rows, columns, { column: 'name', down: true })).toEqual(['E-10', 'E-2', 'e-1'])
  expect(inOrder(rows, columns, undefined)).toEqual(rows)
})

test('keys lead to a row that is there, or nowhere', () => {
  expect(rowAfter('ArrowDown', -1, 3)).toBe(0)
  expect(rowAfter('ArrowDown', 2, 3)).toBe(2)
  expect(rowAfter('End', 0, 3)).toBe(2)
  expect(rowAfter('ArrowDown', -1, 0)).toBeNull()
  expect(rowAfter('x', 0, 3)).toBeNull()
})
