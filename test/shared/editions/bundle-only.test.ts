import { expect, test } from 'vitest'
import { planCommand } from '#shared/commands/plan.ts'
import { withoutBundleOnly } from '#shared/editions/bundle-only.ts'
import { all, get } from '#shared/ops/state.ts'
import { takeOps } from '../../support/live-state.ts'
import { memoryCase } from '../../support/memory-case.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'

const file = (value: string) => ({
  format: 'csv',
  source: { fingerprint: 'f', title: 'A list', sourceGrade: 'C', informationGrade: '3' },
  entities: [{ key: value, type: 'person', claims: [{ property: 'name', value }] }],
  links: [],
  records: [],
})

test('no edition holds redactions or the key of imported ids; what stayed is told, without its words', () => {
  const { state, run } = memoryCase()
  run('import.take', file('Kim Chol-su'))
  run('redaction.add', { kind: 'term', term: 'Vientiane' })
  const { state: told, losses } = withoutBundleOnly(state)
  expect(all(told, 'redaction')).toEqual([])
  expect(get(told, 'case', 'case')).toEqual({ ...get(state, 'case', 'case'), importKey: undefined })
  expect(losses.map(each => each.record)).toEqual(all(state, 'redaction').map(each => each.id))
  expect(JSON.stringify(losses)).not.toContain('Vientiane')
  expect(withoutBundleOnly(told)).toEqual({ state: told, losses: [] })
})

test('ids of what is imported differ from case to case: nobody finds them by trying names', () => {
  const idsIn = (secret: string) => {
    const state = freshState()
    const take = () =>
      planCommand(state, 'import.take', file('Kim Chol-su'), { ...fixedContext(), newId: () => secret })
    const ops = take()
    takeOps(state, ops)
    expect(take()).toEqual([])
    return ops.filter(op => op.changes['record']).map(op => op.id)
  }
  const [one, other] = [idsIn('one'), idsIn('other')]
  expect(one).toHaveLength(3)
  expect(one.filter(id => other.includes(id))).toEqual([])
})
