import { expect, test } from 'vitest'
import { isArranged } from '#shared/commands/import-board.ts'
import { all } from '#shared/ops/state.ts'
import { isOnBoard } from '#shared/queries/board-view.ts'
import { memoryCase } from '../../support/memory-case.ts'

const file = (boards?: 'own' | 'every') => ({
  format: 'csv',
  source: { fingerprint: 'f'.repeat(64), title: 'Harbour list', sourceGrade: 'F', informationGrade: '6' },
  ...(boards && { boards }),
  entities: ['Anna Berg', 'Ivo Roth'].map(name => ({
    key: name,
    type: 'person',
    claims: [{ property: 'name', value: name, original: name }],
  })),
  links: [],
  records: [],
})

/** A case with one board and one person, placed on it where told. */
function kept(arranged: boolean) {
  const held = memoryCase()
  const board = 'board-0'
  const person = held.run('entity.add', {
    type: 'person',
    name: 'Helen Kim',
    ...(arranged ? { board, at: [0, 0] } : {}),
  })
  const shownOn = (id: string) => {
    const found = all(held.state, 'board').find(each => each.id === id)
    if (!found) throw new Error('The board is gone.')
    return all(held.state, 'entity').filter(entity => isOnBoard(held.state, found, entity.id)).length
  }
  return { ...held, board, person, shownOn, boards: () => all(held.state, 'board') }
}

test('what is imported beside an arranged board gets one of its own, and the arranged one stays as it was', () => {
  const { state, run, board, shownOn, boards } = kept(true)
  expect(shownOn(board)).toBe(1)
  expect(isArranged(state)).toBe(true)
  run('import.take', file())
  const own = boards().find(({ id }) => id !== board)
  expect(own?.title).toBe('Harbour list')
  expect([shownOn(board), shownOn(own?.id ?? '')]).toEqual([1, 2])
})

test('where nothing is arranged, or the user says so, it is shown on every board', () => {
  const bare = kept(false)
  bare.run('import.take', file())
  expect(bare.boards()).toHaveLength(1)
  expect(bare.shownOn(bare.board)).toBe(3)
  const asked = kept(true)
  asked.run('import.take', file('every'))
  expect(asked.boards()).toHaveLength(1)
  expect(asked.shownOn(asked.board)).toBe(3)
})

test('the same file once more makes no second board', () => {
  const { run, boards } = kept(true)
  run('import.take', file())
  expect(run('import.take', file())).toBe('')
  expect(boards()).toHaveLength(2)
})
