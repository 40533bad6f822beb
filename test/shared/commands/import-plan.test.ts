import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { apart } from '#engine/formats/importing/apart.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { usualLimits } from '#engine/handover/bundle/unpack.ts'
import { handlingSaid } from '#shared/commands/import-handling.ts'
import type { ImportInput } from '#shared/commands/import-input.ts'
import { countImport, planImport, planParts } from '#shared/commands/import-plan.ts'
import { builtIn } from '#shared/model/catalogue.ts'

import { problemsAfter } from '#shared/ops/check.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { checked } from '../../support/checked.ts'
import { takeOps } from '../../support/live-state.ts'
import { fixedContext, freshState } from '../../support/plan-context.ts'

const name = fc.constantFrom('Ada', 'Bo', 'Cy', 'Di', '  Ed ', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96')
const sum = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(each => `${each} EUR`),
  fc.constantFrom('1.500 EUR', 'much', '', '-3 USD'),
)
const row = fc.tuple(name, name, sum, fc.constantFrom('2021-03-04', '2021', '99 May', ''))
const table = fc.array(row, { minLength: 1, maxLength: 12 })

function inputOf(rows: readonly (readonly string[])[], fingerprint: string): ImportInput {
  const text = ['from,to,amount,date,description', ...rows.map(cells => cells.join(','))].join('\n')
  const files = [{ name: 'a.csv', bytes: Buffer.from(text) }]
  const found = apart(builtIn, foundIn(csv, files, { type: 'person' }), csv.isLocalId)
  const { entities, links } = checked(found)
  const source = { fingerprint, title: 'A table', sourceGrade: 'F', informationGrade: '6' } as const
  const said = handlingSaid([...entities, ...links])
  return { format: 'csv', source, mappings: [], entities, links, said, records: [] }
}

const plan = (
  state: CaseState,
  rows: readonly (readonly string[])[],
  fingerprint: string,
  how: typeof planImport = planImport,
) => how(state, inputOf(rows, fingerprint), fixedContext())

const held = (state: CaseState) => ({
  entities: all(state, 'entity').length,
  links: all(state, 'link').length,
  claims: all(state, 'claim').length,
})

test('what an import says it adds is what the case holds more after it; what it says is known adds up', () => {
  fc.assert(
    fc.property(table, table, (first, second) => {
      const state = freshState()
      for (const [rows, fingerprint] of [
        [first, '1'],
        [second, '2'],
        [first, '1'],
      ] as const) {
        const before = held(state)
        const { ops, tally } = plan(state, rows, fingerprint)
        expect(plan(state, rows, fingerprint, countImport).tally).toEqual(tally)
        expect(problemsAfter(state, ops)).toEqual([])
        takeOps(state, ops)
        const after = held(state)
        const { entities, links, claims } = tally.added
        const more = [after.entities - before.entities, after.links - before.links, after.claims - before.claims]
        expect([entities, links, claims]).toEqual(more)
        const again = plan(state, rows, fingerprint)
        expect([again.ops, again.tally.again]).toEqual([[], tally.again])
        expect(again.tally.known).toBe(tally.known + entities + links + claims)
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
  )
})

test('texts of any length make no entry that a bundle could not hold', () => {
  const rows = Array.from({ length: 10 }, (_, at) => ['Ada', `Bo ${at}`, `${at} EUR`, '2021', '김'.repeat(1_000_000)])
  const { parts } = planParts(freshState(), inputOf(rows, '1'), fixedContext())
  const sizes = Array.from(parts, ops => Buffer.byteLength(JSON.stringify(ops)))
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(50_000_000)
  expect(Math.max(...sizes)).toBeLessThan((usualLimits.journalLine * 3) / 4)
})
