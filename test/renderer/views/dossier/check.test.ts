import { expect, test } from 'vitest'
import { placeOf } from '#renderer/parts/record-place.ts'
import { dossiersOf, dossierToShow, kindOf } from '#renderer/views/dossier/dossiers.ts'
import { findingGroups } from '#renderer/views/dossier/finding-groups.ts'
import { stateWords } from '#renderer/views/dossier/state-words.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import { waiversOf } from '#shared/dossier/order.ts'
import { previewEdition } from '#shared/dossier/preview-edition.ts'
import { get } from '#shared/ops/state.ts'
import { caseOfClaims } from '../case-of-claims.ts'

function begun() {
  const held = caseOfClaims()
  const [persona = ''] = held.run('entity.add', { type: 'persona', name: 'Kim Chol' })
  const summary = 'Kim Chol took 620 million USD. See [S9].'
  const [id = ''] = held.run('dossier.add', {
    ...{ title: 'For the court', template: 'case-file', handling: 'RED', scope: { of: 'case' }, summary },
  })
  const dossier = () => get(held.state, 'dossier', id) ?? { id: '' }
  const findings = () => {
    const now = get(held.state, 'dossier', id)
    return now ? buildDossier(previewEdition(held.state, now), now).findings : []
  }
  return { ...held, persona, id, dossier, findings }
}

test('findings stand in groups by how they are solved, what was written first, and all can be waived in one step', () => {
  const { id, findings, run, dossier } = begun()
  const groups = findingGroups(findings())
  expect(groups.map(({ title, findings: found }) => [title, found.length])).toEqual([
    ['Citations that lead nowhere', 1],
    ['Statements without an exhibit', 1],
    ['Values without an exhibit', 1],
  ])
  const [first, ...also] = findings().map(({ key, sentence }) => ({ key, sentence }))
  run('dossier.waive', { id, ...first, also, reason: 'Known to all.' })
  expect(findingGroups(findings())).toEqual([])
  expect(waiversOf(dossier() as never).map(([, waiver]) => waiver.reason)).toEqual(Array(3).fill('Known to all.'))
})

test('a finding leads to what it is about', () => {
  const { state, persona, id } = begun()
  expect(placeOf(state, persona)).toEqual({ view: 'board', id: persona })
  const claim = [...state.records.values()].find(each => each.record === 'claim')
  expect(placeOf(state, claim?.id ?? '')).toEqual({ view: 'board', id: persona })
  expect(placeOf(state, id)).toBeNull()
})

test('the one asked for is shown, else the newest; none while one is to be begun', () => {
  const { state, id, run } = begun()
  expect(dossiersOf(state).map(kindOf)).toEqual(['Case file'])
  expect(dossierToShow(dossiersOf(state), undefined)?.id).toBe(id)
  expect(dossierToShow(dossiersOf(state), 'new')).toBeUndefined()
  run('dossier.edit', { id, removed: true })
  expect(dossiersOf(state)).toEqual([])
})

test('how far it is, in words', () => {
  expect([undefined, 0, 1, 1200].map(open => stateWords(open).says)).toEqual([
    'Checking what it cites …',
    'Ready: nothing lacks an exhibit or a reason',
    'Draft: 1 statement or value lacks an exhibit',
    'Draft: 1,200 statements or values lack an exhibit',
  ])
})
