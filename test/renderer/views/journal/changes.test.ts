import { expect, test } from 'vitest'
import { changesIn } from '#renderer/views/journal/changes.ts'
import { takeOps } from '../../../support/live-state.ts'
import { caseOfClaims } from '../case-of-claims.ts'

test('a commit is told record by record in words, ids by what they are called', () => {
  const { state, ops } = caseOfClaims()
  const made = ops('entity.add', { type: 'persona', name: 'Persona A' })
  const commit = { seq: 1, at: '2026-11-21T12:00:00.000Z', by: 'A. Keller', command: 'entity.add', ops: made }
  const [entity, claim] = changesIn(state, commit)
  expect(entity?.title).toBe('Entity: Persona A')
  expect(entity?.fields).toContainEqual({ name: 'type', from: null, to: 'persona' })
  expect(claim?.fields).toContainEqual({ name: 'about', from: null, to: 'Persona A' })
  expect(claim?.fields).toContainEqual({ name: 'value', from: null, to: 'Persona A' })
  expect(claim?.fields.some(field => field.name === 'record')).toBe(false)
})

test('places on a board name the node they are of', () => {
  const { state, run, ops } = caseOfClaims()
  const [board] = run('board.add', { title: 'Main' })
  const [entity] = run('entity.add', { type: 'persona', name: 'Persona A' })
  const placed = ops('board.place', { board, places: { [entity ?? '']: [10, 20] } })
  const commit = { seq: 3, at: '2026-11-21T12:00:00.000Z', by: 'A. Keller', command: 'board.place', ops: placed }
  const told = { title: 'Placement: Persona A on Main', fields: [{ name: 'place', from: null, to: '10, 20' }] }
  expect(changesIn(state, commit)).toMatchObject([told])
  takeOps(state, placed)
  expect(changesIn(state, commit)).toMatchObject([told])
})
