import { expect, test } from 'vitest'
import { citable } from '#renderer/views/dossier/citable.ts'
import { cited, citingAt } from '#renderer/views/dossier/cite.ts'
import { citationsIn } from '#shared/dossier/citations.ts'
import { caseOfClaims } from '../case-of-claims.ts'

/** `|` is the caret. */
function at(marked: string) {
  const caret = marked.indexOf('|')
  return { text: marked.replace('|', ''), caret }
}

const citing = (marked: string) => {
  const { text, caret } = at(marked)
  return citingAt(text, caret)
}

test.each([
  ['Lost 620 million [|', { query: '', names: false }],
  ['Lost 620 million [E-0|', { query: 'E-0', names: false }],
  ['Lost [E-001; S|', { query: 'S', names: false }],
  ['By [@Laza|', { query: 'Laza', names: true }],
  ['By [@Lazarus Gr|]', { query: 'Lazarus Gr', names: true }],
] as const)('%s is a citation being typed', (marked, expected) => {
  expect(citing(marked)).toMatchObject(expected)
})

test.each(['Lost 620 million|', '[E-001]|', '[E-001, pa|', '[\n|', `[${'a'.repeat(80)}|`])('%j is none', marked => {
  expect(citing(marked)).toBeNull()
})

test.each([
  ['Lost [|', 'E-001', 'Lost [E-001]|'],
  ['Lost [E| of it.', 'E-001', 'Lost [E-001]| of it.'],
  ['Lost [E|].', 'E-001', 'Lost [E-001]|.'],
  ['Lost [S|1].', 'S2', 'Lost [S2]|.'],
  ['Lost [S|1; E-002].', 'S2', 'Lost [S2|; E-002].'],
  ['Lost [S1; E|].', 'E-002', 'Lost [S1; E-002]|.'],
  ['Lost [E| of it, and more [S1].', 'E-001', 'Lost [E-001]| of it, and more [S1].'],
  ['By [@laz|', '@Lazarus Group', 'By [@Lazarus Group]|'],
])('%s with %s becomes %s', (marked, reference, expected) => {
  const { text, caret } = at(marked)
  const found = citingAt(text, caret)
  if (!found) throw new Error('nothing was being cited')
  const next = cited(text, caret, found, reference)
  expect(`${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`).toBe(expected)
  expect(citationsIn(next.text, () => false)).toHaveLength(expected.split('[').length - 1)
})

test('evidence comes before names; two of one name are cited by their ids', () => {
  const { state, run } = caseOfClaims()
  run('source.add', { title: 'Lazarus indictment', kind: 'press', sourceGrade: 'B', informationGrade: '2' })
  const ids = [
    ...run('entity.add', { type: 'persona', name: 'Lazarus' }),
    ...run('entity.add', { type: 'persona', name: 'LAZARUS' }),
  ]
  const [other = ''] = run('entity.add', { type: 'persona', name: 'Kim' })
  const personas = [...state.records.values()].flatMap(each => (each.record === 'entity' ? [each.id] : []))
  const found = citable(state, { from: 0, query: 'lazarus', names: false }, () => personas)
  expect(found.map(each => each.value)).toEqual([
    'S1',
    ...personas.filter(id => ids.includes(id)).map(id => `@${id}`),
    '@Kim',
  ])
  expect(citable(state, { from: 0, query: 'x', names: true }, () => [other]).map(each => each.label)).toEqual(['Kim'])
})
