import { expect, test } from 'vitest'
import { draftOf, freshDraft } from '#renderer/parts/source/source-draft.ts'
import { lastUsedSource, sourcesByUse, sourcesHere, sourceWords } from '#renderer/parts/source/source-words.ts'
import { bareWords, likelyProperty, sourceOfExhibit } from '#renderer/views/evidence/passage/claim-draft.ts'
import { clearedIn, fieldsOf, filledIn } from '#renderer/views/sources/source-fields.ts'
import { all, get } from '#shared/ops/state.ts'
import { propertiesOf } from '#shared/queries/claims.ts'
import { caseOfClaims } from '../case-of-claims.ts'

const graded = { kind: 'press', sourceGrade: 'B', informationGrade: '2' } as const

test('the next value is taken to come from the source of the last one', () => {
  const { state, run } = caseOfClaims()
  const [s1] = run('source.add', { title: 'One', ...graded })
  run('source.add', { title: 'Two', ...graded })
  expect(lastUsedSource(state)).toBeUndefined()
  run('entity.add', { type: 'persona', claims: [{ property: 'claimed-name', value: 'A', source: s1 }] })
  run('entity.add', { type: 'persona', name: 'B' })
  expect(lastUsedSource(state)?.id).toBe(s1)
  expect(draftOf(lastUsedSource(state), '6x6').grade).toEqual({
    scheme: '6x6',
    sourceGrade: 'B',
    informationGrade: '2',
  })
  expect(freshDraft('New', '6x6').fresh?.title).toBe('New')
})

test('an imported file is not taken for the source of what is written next, and stands behind those of people', () => {
  const { state, run } = caseOfClaims()
  const [byHand] = run('source.add', { title: 'Court file', ...graded })
  run('source.add', { title: 'Press', ...graded })
  const claims = [{ property: 'name', value: 'Anna Berg' }]
  const take = (fingerprint: string) =>
    run('import.take', {
      ...{ format: 'records-csv', boards: 'every', links: [], records: [] },
      source: { fingerprint, title: 'clients.csv', scheme: '6x6', sourceGrade: 'F', informationGrade: '6' },
      entities: [{ key: fingerprint, type: 'person', claims }],
    })
  take('a'.repeat(64))
  expect(lastUsedSource(state)).toBeUndefined()
  run('entity.add', { type: 'persona', claims: [{ property: 'claimed-name', value: 'A', source: byHand }] })
  take('b'.repeat(64))
  expect(lastUsedSource(state)?.id).toBe(byHand)
  expect(sourcesByUse(state).map(({ title }) => title)).toEqual(['Court file', 'Press', 'clients.csv', 'clients.csv'])
})

test('sources stand in the order of their codes and say who reports them', () => {
  const { state, run } = caseOfClaims()
  const ids = Array.from({ length: 11 }, (_, index) => run('source.add', { title: `T${index}`, ...graded })[0])
  run('source.edit', { id: ids[10], via: ids[0], publisher: 'UN' })
  expect(
    sourcesHere(state)
      .map(source => source.code)
      .slice(-2),
  ).toEqual(['S10', 'S11'])
  const last = all(state, 'source').at(-1)
  expect(last && sourceWords(state, last)).toBe('S11 T10, UN, as reported by S1')
})

test('a form gives what was filled in, and names what was emptied', () => {
  const { state, run } = caseOfClaims()
  const [id = ''] = run('source.add', { title: 'One', publisher: 'UN', ...graded })
  const source = get(state, 'source', id)
  if (!source) throw new Error('no source')
  const fields = { ...fieldsOf(source, '6x6'), publisher: ' ', note: 'x' }
  expect(filledIn(fields)).toEqual({
    title: 'One',
    code: 'S1',
    note: 'x',
    scheme: '6x6',
    handlingGrade: null,
    ...graded,
  })
  expect(clearedIn(fields, source)).toEqual(['publisher'])
})

test('a passage finds its property by what reads it, and its source by the exhibit', () => {
  const { state, run } = caseOfClaims()
  const [exhibit = ''] = run('exhibit.add', {
    items: [{ name: 'a.txt', sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain' }],
  })
  const [theft = ''] = run('entity.add', { type: 'incident', name: 'Theft' })
  expect(sourceOfExhibit(state, exhibit)).toBeUndefined()
  const [s1] = run('source.add', { title: 'One', exhibit, ...graded })
  expect(sourceOfExhibit(state, exhibit)?.id).toBe(s1)
  const properties = propertiesOf(state, theft)
  expect(likelyProperty(properties, bareWords('630 million USD,'))?.id).toBe('loss')
  expect(likelyProperty(properties, bareWords('“they came in by mail”.'))?.id).toBe('description')
  expect(bareWords(' (2022-03-12), ')).toBe('2022-03-12')
})
