import { describe, expect, it } from 'vitest'
import { stateHash } from '#shared/ops/state.ts'
import { memoryCase } from '../../support/memory-case.ts'

describe('a refused command names what is wrong and changes nothing', () => {
  const { state, run } = memoryCase()
  const person = run('entity.add', { type: 'person', name: 'Kim' })
  const document = run('entity.add', { type: 'document', name: 'Report' })
  const before = stateHash(state)
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ['entity.add', { type: 'ghost' }, '"ghost" is not a type of entity'],
    ['entity.add', { type: 'person', claims: [{ property: 'colour', value: 'red' }] }, 'no property "colour"'],
    ['claim.add', { subject: person, property: 'birth-date', value: '31 February 1980' }, 'Born'],
    ['claim.add', { subject: person, property: 'name', value: 'Lee', source: 'so_none' }, 'source "so_none"'],
    ['claim.add', { subject: 'nobody', property: 'name', value: 'Lee' }, 'nobody'],
    ['claim.add', { subject: person, property: 'name', value: 'Lee', preferred: true }, 'needs a reason'],
    ['link.add', { type: 'front-for', from: document, to: person }, 'cannot lead from a document to a person'],
    ['source.add', { title: '', kind: 'press', sourceGrade: 'C', informationGrade: '3' }, 'title: must not be empty'],
    [
      'source.add',
      { title: 'x', kind: 'press', sourceGrade: 'G', informationGrade: '3' },
      'sourceGrade: must be one of 1, 2, 3, A, B',
    ],
    [
      'source.add',
      { title: 'x', kind: 'press', sourceGrade: 'A', informationGrade: '1', url: 'javascript:1' },
      'is not the name of a website',
    ],
    ['source.add', { kind: 'press', sourceGrade: 'A', informationGrade: '1' }, 'title: is missing'],
    ['entity.add', { type: 'person', colour: 'red' }, 'has no place for colour'],
    ['board.place', { board: 'board-0', places: { nobody: [0, 0] } }, 'entity "nobody"'],
    ['board.place', { board: 'board-0', places: { [person]: [Number.NaN, 0] } }, 'places'],
    ['board.place', { board: 'board-0', places: { [person]: [0, 1e300] } }, 'within 1,000,000,000'],
    ['no.such', {}, 'no command "no.such"'],
  ]
  it.each(refusals)('%s %j: %s', (command, input, words) => {
    expect(() => run(command, input)).toThrow(words)
    expect(stateHash(state)).toBe(before)
  })
})
