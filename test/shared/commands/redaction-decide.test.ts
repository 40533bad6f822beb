import { expect, test } from 'vitest'
import { redact } from '#shared/editions/redact.ts'
import { decisionsIn } from '#shared/editions/redaction/decisions.ts'
import { decisionsFor } from '#shared/editions/redaction/groups.ts'
import { recordProblems } from '#shared/model/record.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { all } from '#shared/ops/state.ts'
import { memoryCase } from '../../support/memory-case.ts'

function story() {
  const { state, run } = memoryCase()
  const subject = run('entity.add', { type: 'person', name: 'Helen Kim' })
  const note = run('note.add', { text: 'Ask Mrs Kim, and her brother Kim Jun' })
  const id = run('redaction.add', { kind: 'subject', subject })
  const possible = () => redact(state, state).possible()
  const text = () => all(redact(state, state).state, 'note')[0]?.text
  const decisions = () => decisionsIn(all(state, 'redaction')[0] as Redaction)
  return { state, run, note, id, possible, text, decisions }
}

test('a place is left for a reason, or blacked out, and a decision can be taken back', () => {
  const { state, run, id, possible, text, decisions } = story()
  const [mrs, brother, ...more] = possible()
  if (!mrs || !brother) throw new Error('two places')
  expect(more).toEqual([])
  run('redaction.decide', { as: 'left', reason: 'Another family', matches: decisionsFor([brother]) })
  expect(possible()).toEqual([mrs])
  run('redaction.decide', { as: 'blacked', matches: decisionsFor([mrs]) })
  expect(possible()).toEqual([])
  expect(text()).toBe('Ask Mrs [REDACTED 1], and her brother Kim Jun')
  expect(all(state, 'redaction').flatMap(recordProblems)).toEqual([])
  for (const [field] of decisions()) run('redaction.undecide', { id, decision: field.slice('decided:'.length) })
  expect(decisions()).toEqual([])
  expect(possible()).toEqual([mrs, brother])
})

test('words blacked out everywhere are looked for as words, also where they stand later', () => {
  const { run, possible, text } = story()
  run('redaction.decide', { as: 'blacked', matches: decisionsFor(possible().slice(0, 1), true) })
  expect(text()).toBe('Ask Mrs [REDACTED 1], and her brother [REDACTED 1] Jun')
  run('note.add', { text: 'Kim-Jun went to Kimberley' })
  expect(possible().map(({ form, why }) => [form, why])).toEqual([['Kimberley', 'inside']])
})

test('a change of the words around a place makes it another, which is asked again', () => {
  const { run, note, possible } = story()
  run('redaction.decide', { as: 'left', reason: 'Known', matches: decisionsFor(possible()) })
  expect(possible()).toEqual([])
  run('note.edit', { id: note, text: 'Ask Mrs Kim in Vientiane' })
  expect(possible()).toHaveLength(1)
})

test('what cannot be decided so is refused with words', () => {
  const { run, id } = story()
  const match = { redaction: id, form: 'Kim', places: ['0123456789abcdef'] }
  expect(() => run('redaction.decide', { as: 'left', matches: [match] })).toThrow('needs a reason')
  expect(() => run('redaction.decide', { as: 'left', reason: 'x', matches: [{ redaction: id, form: 'Kim' }] })).toThrow(
    'looked at',
  )
  expect(() => run('redaction.decide', { as: 'blacked', matches: [{ redaction: id, form: 'K' }] })).toThrow('too short')
})
