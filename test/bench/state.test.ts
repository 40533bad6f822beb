/**
 * One edit of a state that somebody else goes on reading, as an export does: it must not depend on the size of the case.
 * (Nearly: the tree has a level more for each 32-fold size, and more memory is colder.) The peer is what a native Map would need for that, one copy of the records.
 */
import { expect, it } from 'vitest'
import type { CaseRecord } from '#shared/model/record.ts'
import { apply, stateOf } from '#shared/ops/apply.ts'
import { create } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { claimOf, idOf } from '../support/cases/records.ts'
import { largeState } from './large-state.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 2_000] : [1_000, 10_000, 100_000]
const [batches, perBatch] = [15, 200]

/** The same number of entities in a case of any size, spread over it: memory that was just read is no merit of ours. */
const entityOf = (entities: number, n: number) => Math.floor(((n % 500) * entities) / 500)

/** The kinds of edit, each on another entity. */
const edits: Readonly<Record<string, (entities: number, n: number) => Op>> = {
  'a claim more': (entities, n) =>
    create(
      claimOf(10_000_000 + n, idOf('entity', entityOf(entities, n)), 'description', { kind: 'text', text: `${n}` }),
    ),
  'a field changed': (entities, n) => ({
    id: idOf('claim', entityOf(entities, n)),
    changes: { locator: [`row ${n}`, `line ${n}`] },
  }),
  'a place on the board': (entities, n) => ({
    id: `placement:${idOf('board', 0)}:${idOf('entity', entityOf(entities, n))}`,
    changes: { at: [null, [n, n]] },
  }),
}

/** Microseconds that one edit of a batch takes; every state before stays as it is. */
async function perEdit(state: CaseState, edit: (n: number) => Op, batch: number) {
  let now = state
  const took = await timed(() => {
    for (let n = 0; n < perBatch; n++) now = apply(now, [edit(batch * perBatch + n)])
  })
  return (took * 1000) / perBatch
}

it('one edit takes as long in a large case as in a small one', async () => {
  const cases = sizes.map(size => ({ size, records: [...largeState(size)], times: new Map<string, number>() }))
  const states = cases.map(({ records }) => stateOf(records))
  for (const [name, edit] of Object.entries(edits)) {
    const times = cases.map((): number[] => [])
    for (let batch = 0; batch <= batches; batch++)
      for (const [at, state] of states.entries()) {
        const took = await perEdit(state, n => edit(sizes[at] ?? 1, n), batch)
        if (batch > 0) times[at]?.push(took)
      }
    for (const [at, { times: found }] of cases.entries()) found.set(name, median(times[at] ?? []))
  }
  for (const [at, { size, records, times }] of cases.entries()) {
    const state = states[at] as CaseState
    const held = new Map(records.map(record => [record.id, record]))
    let seen: CaseRecord[] = []
    report(`state of ${size} entities, ${records.length} records`, {
      ...Object.fromEntries([...times].map(([name, took]) => [`${name} µs`, took])),
      'copy of a native Map µs': (await timed(() => new Map(held))) * 1000,
      'build ms': await timed(() => stateOf(records)),
      'read all ms': await timed(() => (seen = [...state.records.values()])),
      'read all claims ms': await timed(() => all(state, 'claim')),
    })
    expect(seen).toHaveLength(records.length)
  }
  const ratios = Object.keys(edits).map(
    name => [name, (cases.at(-1)?.times.get(name) ?? 0) / (cases[0]?.times.get(name) ?? 1)] as const,
  )
  report('largest case by smallest case', Object.fromEntries(ratios))
  if (process.env['BENCH_QUICK']) return
  for (const [name, ratio] of ratios) expect([name, ratio < 2]).toEqual([name, true])
})
