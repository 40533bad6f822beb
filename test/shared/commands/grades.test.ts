import { describe, expect, test } from 'vitest'
import { planCommand } from '#shared/commands/plan.ts'
import { partOf } from '#shared/editions/scope.ts'
import { scopeWords } from '#shared/editions/scope-words.ts'
import { gradeText } from '#shared/model/grade.ts'
import { problemsAfter } from '#shared/ops/check.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import { all, type CaseState, claimsAbout, get, stateHash } from '#shared/ops/state.ts'
import { bestGrade, gradesElsewhere, unjudgedBy } from '#shared/queries/grades.ts'
import { takeOps } from '../../support/live-state.ts'
import { memoryCase } from '../../support/memory-case.ts'
import { fixedContext } from '../../support/plan-context.ts'

/** One person for each of four grades in 6x6, from one source. */
function graded() {
  const { state, run } = memoryCase()
  const source = run('source.add', { title: 'Panel', kind: 'document', sourceGrade: 'B', informationGrade: '2' })
  const claims = ['A1', 'B2', 'A3', 'C1'].map(grade => {
    const [sourceGrade, informationGrade] = grade
    const claim = { property: 'name', value: `Person ${grade}`, source, sourceGrade, informationGrade }
    const person = run('entity.add', { type: 'person', claims: [claim] })
    return claimsAbout(state, person)
  })
  return { state, run, source, claims: claims.flat() }
}

const bytesOf = (state: CaseState) => new Map([...state.records].map(([id, record]) => [id, JSON.stringify(record)]))
const grades = (state: CaseState) => all(state, 'claim').map(gradeText)

describe('a change of scheme', () => {
  test('changes one field of the case and no byte of any other record', () => {
    const { state, run } = graded()
    const before = bytesOf(state)
    run('case.edit', { scheme: '5x5x5' })
    const changed = [...bytesOf(state)].filter(([id, bytes]) => before.get(id) !== bytes)
    expect(changed.map(([id]) => id)).toEqual(['case'])
    expect(get(state, 'case', 'case')?.scheme).toBe('5x5x5')
    run('case.edit', { scheme: '6x6' })
    expect(bytesOf(state)).toEqual(before)
  })

  test('holds for what is graded from then on; the old grade of a source fills in nothing', () => {
    const { state, run, source, claims } = graded()
    run('case.edit', { scheme: '5x5x5' })
    const subject = claims[0]?.subject
    const [bare, given] = [
      run('claim.add', { subject, property: 'alias', value: 'Kim', source }),
      run('claim.add', { subject, property: 'alias', value: 'Lee', source, sourceGrade: 'B', informationGrade: '3' }),
    ].map(id => get(state, 'claim', id))
    expect([bare, given].map(claim => claim && gradeText(claim))).toEqual(['E4 (5x5x5)', 'B3 (5x5x5)'])
    expect(() => run('claim.add', { subject, property: 'alias', value: 'x', sourceGrade: 'F' })).toThrow(
      'not one of A, B',
    )
  })

  test('edits of old claims and sources keep their scheme unless another is named, with both halves', () => {
    const { state, run, source, claims } = graded()
    run('case.edit', { scheme: '3x5x2' })
    const id = claims[1]?.id ?? ''
    run('source.edit', { id: source, title: 'Panel of Experts', sourceGrade: 'A' })
    expect(get(state, 'source', source)).toMatchObject({ sourceGrade: 'A', informationGrade: '2' })
    const corrected = run('claim.correct', { id, value: 'Person B2 indeed' })
    const record = get(state, 'claim', corrected)
    expect(record && gradeText(record)).toBe('B2 (6x6)')
    expect(() => run('claim.grade', { ids: [corrected], sourceGrade: '1' })).toThrow('"1" is not one of')
    expect(() => run('claim.grade', { ids: [corrected], scheme: '3x5x2', sourceGrade: '1' })).toThrow('both halves')
    run('claim.grade', {
      ids: [corrected],
      scheme: '3x5x2',
      sourceGrade: '1',
      informationGrade: 'B',
      handlingGrade: 'C',
    })
    expect(get(state, 'claim', corrected)).toMatchObject({ scheme: '3x5x2', informationGrade: 'B', handlingGrade: 'C' })
    run('claim.grade', { ids: [corrected], scheme: '6x6', sourceGrade: 'B', informationGrade: '2' })
    expect(get(state, 'claim', corrected)).toEqual(record)
  })
})

test('no mark can be stored under a scheme that does not have it', () => {
  const { state, claims } = graded()
  const id = claims[0]?.id ?? ''
  const to = (changes: Op['changes']) => problemsAfter(state, [{ id, changes }]).map(({ field }) => field)
  expect(to({ scheme: [null, '5x5x5'] })).toEqual([])
  expect(to({ scheme: [null, '3x5x2'] })).toEqual(['sourceGrade', 'informationGrade'])
  expect(to({ handlingGrade: [null, '4'] })).toEqual(['handlingGrade'])
  expect(to({ scheme: [null, '7x7'] })).toEqual(['scheme'])
})

test('regrading in bulk does what is listed, as one step that can be taken back', () => {
  const { state, run } = graded()
  run('case.edit', { scheme: '5x5x5' })
  const listed = gradesElsewhere(state).map(({ grade, claims, others }) => [
    gradeText(grade),
    claims.length,
    others.length,
  ])
  expect(listed).toEqual([
    ['A1 (6x6)', 1, 0],
    ['A3 (6x6)', 1, 0],
    ['B2 (6x6)', 1, 1],
    ['C1 (6x6)', 1, 0],
  ])
  const before = stateHash(state)
  const from = { scheme: '6x6', sourceGrade: 'B', informationGrade: '2' }
  const to = { scheme: '5x5x5', sourceGrade: 'B', informationGrade: '3', handlingGrade: '1' }
  const ops = planCommand(state, 'grade.replace', { changes: [{ from, to }] }, fixedContext())
  takeOps(state, ops)
  expect(grades(state)).toEqual(['A1 (6x6)', 'B31 (5x5x5)', 'A3 (6x6)', 'C1 (6x6)'])
  expect(ops.map(({ id }) => state.records.get(id)?.record)).toEqual(['claim', 'source'])
  takeOps(state, invert(ops))
  expect(stateHash(state)).toBe(before)
})

describe('a filter by grade', () => {
  test('finds the exact set, in one scheme, and says how many claims it could not judge', () => {
    const { state, run, claims } = graded()
    const named = (part: CaseState) => all(part, 'claim').map(({ value }) => (value.kind === 'name' ? value.name : ''))
    const filter = { of: 'filter', grade: ['B', '2'] } as const
    expect(named(partOf(state, filter))).toEqual(['Person A1', 'Person B2'])
    expect(scopeWords(state, filter)).toBe('entities graded B2 (6x6) or better')
    run('claim.grade', { ids: [claims[0]?.id], scheme: '5x5x5', sourceGrade: 'A', informationGrade: '1' })
    expect(named(partOf(state, filter))).toEqual(['Person B2'])
    expect(named(partOf(state, { ...filter, scheme: '5x5x5' }))).toEqual(['Person A1'])
    expect(unjudgedBy(state, {})).toBe(1)
    expect(scopeWords(state, filter)).toBe(
      'entities graded B2 (6x6) or better; claims graded in another scheme, which it cannot judge: 1',
    )
  })

  test('the best grade is the best of one scheme, that of the case first', () => {
    const { state, run, claims } = graded()
    const best = () => bestGrade(state, all(state, 'claim'))
    expect(best()?.id).toBe(claims[0]?.id)
    run('case.edit', { scheme: '5x5x5' })
    expect(best()?.id).toBe(claims[0]?.id)
    run('claim.grade', { ids: [claims[3]?.id], scheme: '5x5x5', sourceGrade: 'D', informationGrade: '4' })
    expect(best()?.id).toBe(claims[3]?.id)
  })
})

test('a handling code is kept in its one spelling; an own code as it was typed', () => {
  const { state, run, claims } = graded()
  const ids = [claims[0]?.id ?? '']
  const held = () => get(state, 'claim', ids[0] ?? '')?.handling
  run('claim.mark', { ids, handling: 'tlp: amber+strict' })
  expect(held()).toBe('AMBER+STRICT')
  run('claim.mark', { ids, handling: 'Desk 4 only' })
  expect(held()).toBe('Desk 4 only')
  run('claim.mark', { ids, handling: null })
  expect(held()).toBeUndefined()
  run('case.edit', { handling: 'TLP:GREEN' })
  expect(get(state, 'case', 'case')?.handling).toBe('GREEN')
})
