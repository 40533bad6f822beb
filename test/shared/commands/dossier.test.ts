import { expect, test } from 'vitest'
import { describe as told } from '#shared/commands/describe.ts'
import { planCommand } from '#shared/commands/plan.ts'
import { partOfDossier } from '#shared/dossier/part.ts'
import { moved } from '#shared/ops/apply.ts'
import { all, get } from '#shared/ops/state.ts'
import { fixedContext } from '../../support/plan-context.ts'
import { smallCase } from '../dossier/small-case.ts'

const plain = { title: 'Case file', template: 'case-file', handling: 'AMBER', scope: { of: 'case' } } as const

test('a dossier is begun, edited field by field, cleared and removed', () => {
  const { state, run } = smallCase()
  const id = run('dossier.add', { ...plain, reference: 'A-1', notes: true })
  expect(get(state, 'dossier', id)).toMatchObject({
    ...plain,
    reference: 'A-1',
    notes: true,
    author: 'A. Investigator',
  })
  run('dossier.edit', { id, recipient: 'Prosecutor', handling: 'RED', notes: false, clear: ['reference'] })
  const edited = get(state, 'dossier', id)
  expect(edited).toMatchObject({ recipient: 'Prosecutor', handling: 'RED' })
  expect([edited?.reference, edited?.notes]).toEqual([undefined, undefined])
  run('dossier.edit', { id, removed: true })
  expect(get(state, 'dossier', id)?.removed).toBe(true)
})

test.each([
  [{ ...plain, template: 'novel' }, 'template'],
  [{ ...plain, title: ' ' }, 'title'],
  [{ ...plain, handling: 'SECRET' }, 'handling'],
  [{ ...plain, scope: { of: 'board', board: 'nowhere' } }, 'board "nowhere"'],
  [{ ...plain, template: 'profile' }, 'needs the entity'],
  [{ ...plain, about: 'nobody' }, 'entity "nobody"'],
])('%j is refused', (input, says) => {
  const { run } = smallCase()
  expect(() => run('dossier.add', input)).toThrow(says)
})

test('a dossier that is a profile keeps its entity', () => {
  const { run, group } = smallCase()
  const id = run('dossier.add', { ...plain, template: 'profile', about: group })
  expect(() => run('dossier.edit', { id, clear: ['about'] })).toThrow('needs the entity')
})

test('two people waiving two findings change two fields', () => {
  const { state, run } = smallCase()
  const id = run('dossier.add', plain)
  const context = fixedContext()
  const waive = (key: string) =>
    planCommand(state, 'dossier.waive', { id, key, sentence: 'Kim paid.', reason: 'Agreed' }, context)
  const [mine, theirs] = [waive('a'.repeat(16)), waive('b'.repeat(16))]
  const fields = [...mine, ...theirs].flatMap(op => Object.keys(op.changes))
  expect(new Set(fields).size).toBe(fields.length)
  expect(moved(state, [...mine, ...theirs])).toEqual([])
  expect(() => waive('not a key')).toThrow('key of a finding')
  const body = { seq: 1, at: context.at, by: context.by, command: 'dossier.waive', ops: mine }
  expect(told(state, body)).toBe('Waived a finding of the dossier Case file')
})

test('its part is its scope, itself and what its summary cites, with custody', () => {
  const { state, run, exhibit, source, group } = smallCase()
  const other = run('entity.add', { type: 'person', claims: [{ property: 'name', value: 'Kim' }] })
  run('dossier.add', { ...plain, title: 'Another' })
  const scope = { of: 'records', ids: [other] }
  const id = run('dossier.add', { ...plain, scope, summary: 'As it says there [S1].' })
  const dossier = get(state, 'dossier', id)
  if (!dossier) throw new Error('no dossier')
  const part = partOfDossier(state, dossier)
  expect(all(part, 'dossier').map(each => each.id)).toEqual([id])
  expect([...part.records.keys()]).toEqual(expect.arrayContaining(['case', other, exhibit, source]))
  expect(all(part, 'custody-event')).toHaveLength(1)
  expect(part.records.has(group)).toBe(false)
})
