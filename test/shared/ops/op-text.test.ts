import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '#shared/ops/canonical.ts'
import type { Change, Op } from '#shared/ops/op.ts'
import { opTexts } from '#shared/ops/op-text.ts'

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.dictionary(fc.string(), fc.string()),
)
const change = fc.tuple(value, value) as fc.Arbitrary<Change>

test('ops are written as canonical JSON, whatever changes they share and however their fields are ordered', () => {
  const shared = fc.array(change, { minLength: 1, maxLength: 4 })
  const ops = shared.chain(changes =>
    fc.array(
      fc.record({
        id: fc.string(),
        changes: fc.dictionary(
          fc.oneof(fc.constantFrom('at', 'author', '10', '9', '__proto'), fc.string()),
          fc.oneof(change, fc.constantFrom(...changes)),
        ),
      }),
      { maxLength: 8 },
    ),
  )
  fc.assert(
    fc.property(ops, list => {
      const textOf = opTexts()
      for (const op of list as Op[]) expect(textOf(op)).toBe(canonical(op))
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  )
})
