import { expect, test } from 'vitest'
import { emptyDraft, namedBefore, namedBy, plannedBy } from '#renderer/dialogs/redact/redact-draft.ts'
import { redact } from '#shared/editions/redact.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { codesBesideTlp, codesInUse } from '#shared/queries/handling-codes.ts'
import { caseOfClaims } from '../views/case-of-claims.ts'

test('nothing is named by an empty form, nor by words too short to be looked for', () => {
  for (const kind of ['subject', 'term', 'handling', 'records'] as const) {
    expect(namedBy({ ...emptyDraft, kind })).toBeUndefined()
  }
  expect(namedBy({ ...emptyDraft, kind: 'term', term: 'a' })).toBeUndefined()
  expect(namedBy({ ...emptyDraft, kind: 'term', term: ' Vientiane ' })).toEqual({ kind: 'term', term: 'Vientiane' })
})

test('what is planned is counted as it will be', () => {
  const { state, run } = caseOfClaims()
  run('entity.add', { type: 'persona', name: 'Moon Garden' })
  run('entity.add', { type: 'persona', name: 'A friend of Moon Garden' })
  const planned = plannedBy({ ...emptyDraft, kind: 'term', term: 'moon garden' })
  const with_ = stateOf([...state.records.values(), ...(planned ? [planned] : [])])
  run('redaction.add', { kind: 'term', term: 'moon garden' })
  expect(redact(with_, with_).redacted()).toEqual(redact(state, state).redacted())
  expect(redact(state, state).redacted()[0]?.places).toBeGreaterThan(1)
})

test('codes in use, and those that only a name allows', () => {
  const { state, run } = caseOfClaims()
  run('source.add', { title: 'One', kind: 'press', sourceGrade: 'B', informationGrade: '2', handling: 'NOFORN' })
  run('source.add', { title: 'Two', kind: 'press', sourceGrade: 'B', informationGrade: '2', handling: 'tlp:red' })
  expect(codesInUse(state)).toEqual(expect.arrayContaining(['NOFORN', 'RED']))
  expect(codesBesideTlp(state)).toEqual(['NOFORN'])
})

test('what is named a second time is known by its number, also where it was taken back', () => {
  const { state, run } = caseOfClaims()
  const [id] = run('redaction.add', { kind: 'term', term: 'Moon Garden' })
  const again = { ...emptyDraft, kind: 'term', term: ' moon garden ' } as const
  expect(namedBefore(state, again)?.number).toBe(1)
  expect(namedBefore(state, { ...again, term: 'Garden' })).toBeUndefined()
  expect(namedBefore(state, emptyDraft)).toBeUndefined()
  run('redaction.edit', { id, removed: true })
  expect(namedBefore(state, again)?.removed).toBe(true)
})
