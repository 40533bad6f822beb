import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inGroups } from '#shared/commands/import-groups.ts'
import type { CaseRecord } from '#shared/model/record.ts'

/** Exhibits, of which each was taken out of another, or out of one that is not among them. */
const exhibits = (parents: readonly (number | undefined)[]) =>
  parents.map((parent, at) => ({
    id: `ex_${at}`,
    record: 'exhibit',
    parent: parent === undefined ? undefined : `ex_${parent}`,
  })) as unknown as CaseRecord[]

const parentOf = (record: CaseRecord | undefined) => (record as unknown as { parent?: string }).parent

test('what a record names comes with it or before it, and every record comes once', () => {
  const parent = fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined })
  fc.assert(
    fc.property(fc.array(parent, { maxLength: 20 }), parents => {
      const records = exhibits(parents)
      const all = new Set(records.map(({ id }) => id))
      const here = new Set<string>()
      for (const group of inGroups(records)) {
        for (const { id } of group) {
          expect(here.has(id)).toBe(false)
          here.add(id)
        }
        for (const record of group) {
          const named = parentOf(record) ?? ''
          expect(here.has(named) || !all.has(named)).toBe(true)
        }
      }
      expect(here).toEqual(all)
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  )
})

test('a chain of any length, last first, is a group and takes no stack', () => {
  const count = 200_000
  const [group, ...others] = [...inGroups(exhibits(Array.from({ length: count }, (_, at) => at + 1)))]
  expect(group).toHaveLength(count)
  expect(others).toEqual([])
})
