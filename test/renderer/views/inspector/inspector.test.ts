import { expect, test } from 'vitest'
import { subjectOf } from '#renderer/parts/subject.ts'
import { caseFigures, stepsOf } from '#renderer/views/inspector/case-steps.ts'
import { linkedOf } from '#renderer/views/inspector/linked.ts'
import { propertyChoices } from '#renderer/views/inspector/property-choices.ts'
import { caseOfClaims } from '../case-of-claims.ts'

function theft() {
  const held = caseOfClaims()
  const { run } = held
  const source = (title: string) =>
    run('source.add', { title, kind: 'press', sourceGrade: 'C', informationGrade: '3' })[0]
  const [panel, press] = [source('Panel'), source('Press')]
  const add = (type: string, name: string) =>
    run('entity.add', { type, claims: [{ property: 'name', value: name, source: panel }] })[0] ?? ''
  const [thefts, lazarus] = [add('incident', 'Thefts of 2022'), add('hacker-group', 'Lazarus')]
  run('claim.add', { subject: thefts, property: 'loss', value: '630 M USD', source: panel })
  run('claim.add', { subject: thefts, property: 'loss', value: '1.7 B USD', source: press })
  run('link.add', { type: 'attributed-to', from: thefts, to: lazarus, claims: [] })
  return { ...held, thefts, lazarus }
}

test('a link reads as a verb from both of its ends', () => {
  const { state, thefts, lazarus } = theft()
  expect(linkedOf(state, thefts)).toMatchObject([{ verb: 'attributed to', direction: 'out', otherLabel: 'Lazarus' }])
  const [back] = linkedOf(state, lazarus)
  expect(back).toMatchObject({ direction: 'in', other: thefts })
  expect(back?.verb).not.toBe('attributed to')
})

test('what nobody weighed comes first among the next steps, and goes when one is preferred', () => {
  const { state, run, thefts } = theft()
  expect(stepsOf(state)[0]?.says).toBe('Weigh what sources say of Thefts of 2022')
  expect(stepsOf(state)[0]?.select?.()).toEqual([thefts])
  const claim = [...state.records.values()].find(each => each.record === 'claim' && each.property === 'loss')
  run('claim.prefer', { id: claim?.id, because: 'its own range' })
  expect(stepsOf(state).some(step => step.says.startsWith('Weigh'))).toBe(false)
})

test('an empty case is told how to begin', () => {
  const { state } = caseOfClaims()
  expect(stepsOf(state).map(step => step.view)).toEqual(['board', 'sources', 'evidence'])
  expect(caseFigures(state).every(({ count }) => count === 0)).toBe(true)
})

test('what a card shows first and is still empty is offered first', () => {
  const { state, thefts } = theft()
  const choices = propertyChoices(state, thefts).map(choice => choice.value)
  expect(choices[0]).toBe('kind')
  expect(choices.indexOf('date')).toBeLessThan(choices.indexOf('loss'))
  expect(new Set(choices).size).toBe(subjectOf(state, thefts)?.properties.length)
})
