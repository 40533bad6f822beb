import { expect, test } from 'vitest'
import { clear } from '#shared/editions/clear.ts'
import { partOf } from '#shared/editions/scope.ts'
import { all } from '#shared/ops/state.ts'
import { memoryCase } from '../../support/memory-case.ts'

function twoFirms() {
  const { state, run } = memoryCase()
  run('exhibit.add', { items: [{ name: 'a.txt', sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain' }] })
  const exhibit = all(state, 'exhibit')[0]?.id ?? ''
  const [near, far] = ['Baeksul', 'Moranbong'].map(name => run('entity.add', { type: 'company', name }))
  const source = run('source.add', {
    title: 'Extract',
    kind: 'document',
    exhibit,
    sourceGrade: 'B',
    informationGrade: '2',
  })
  run('claim.add', { subject: near, property: 'country', value: 'Laos', source })
  const [about, other] = ['Baeksul and its friends', 'The Moranbong line'].map(title => run('board.add', { title }))
  run('board.place', { board: about, places: { [near ?? '']: [0, 0] } })
  run('board.place', { board: other, places: { [far ?? '']: [0, 0] } })
  return { state, run, exhibit, near: near ?? '' }
}

const releasedTo = (run: (command: string, input: unknown) => string, recipient: string, upTo: string, id: string) =>
  run('release.record', {
    ...{ format: 'package', scope: 'whole case', entries: 5, head: 'a'.repeat(64), upTo, withheld: 0 },
    ...{
      files: [{ path: 'a.zip', size: 1, sha256: 'b'.repeat(64) }],
      recipient,
      purpose: 'to be charged',
      exhibits: [id],
      action: 'handed over',
    },
  })

test('a part has the boards that place something of it, and names no other', () => {
  const { state, near } = twoFirms()
  const part = partOf(state, { of: 'records', ids: [near] })
  expect(all(part, 'board').map(board => board.title)).toEqual(['Baeksul and its friends'])
})

test('a part has the releases its custody tells of', () => {
  const { state, run, exhibit, near } = twoFirms()
  releasedTo(run, 'Office 9', 'AMBER', exhibit)
  const part = partOf(state, { of: 'records', ids: [near] })
  expect(all(part, 'release').map(release => release.recipient)).toEqual(['Office 9'])
})

test('who was handed more than a reader may have is not told to them, of a part no more than of the whole', () => {
  const { state, run, exhibit, near } = twoFirms()
  releasedTo(run, 'Office 9', 'AMBER', exhibit)
  releasedTo(run, 'Office 21', 'RED', exhibit)
  for (const given of [state, partOf(state, { of: 'records', ids: [near] })]) {
    const { state: left, withheld } = clear(given, 'AMBER')
    const text = JSON.stringify([...left.records.values()])
    expect([text.includes('Office 9'), text.includes('Office 21')]).toEqual([true, false])
    expect(withheld.map(({ record, handling }) => `${record} ${handling}`).sort()).toEqual([
      'custody-event RED',
      'release RED',
    ])
    expect(clear(given, 'RED').withheld).toEqual([])
  }
})
