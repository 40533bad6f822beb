import { describe, expect, test } from 'vitest'
import { ftm } from '#engine/exporters/ftm.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { everyType } from '../../support/cases/every-type.ts'
import { hostile } from '../../support/cases/hostile.ts'
import { exportOf } from '../../support/export-of.ts'
import { ftmProblems, hasAleph, type Line } from './ftm-check.ts'

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)

describe.each([
  ['one of everything', everyType()],
  ['hostile text', hostile(200)],
] as const)('%s', (_, state) => {
  test.skipIf(!hasAleph)('stays within both models, refers to nothing missing', async () => {
    const { text } = await exportOf(ftm, state)
    expect(ftmProblems(linesOf(text))).toEqual([])
  })
  test('same bytes every time; every record in exactly one line', async () => {
    const { text } = await exportOf(ftm, state)
    const shuffled = stateOf([...state.records.values()].reverse())
    expect((await exportOf(ftm, shuffled)).text).toBe(text)
    const carried = linesOf(text).flatMap(line => JSON.parse(line.red_thread ?? '[]') as { id: string }[])
    expect(carried.map(record => record.id).sort()).toEqual([...state.records.keys()].sort())
  })
})
