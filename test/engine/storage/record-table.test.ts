import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordsOf, toTable } from '#engine/storage/record-table.ts'
import type { CaseRecord } from '#shared/model/record.ts'

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.constant(true),
  fc.array(fc.integer()),
  fc.record({ kind: fc.string(), text: fc.string() }),
)
const record = fc.dictionary(fc.constantFrom('id', 'record', 'title', 'at:en_1', 'size', 'value'), value)

it('gives back every record, in its order, whatever its fields hold', () => {
  fc.assert(
    fc.property(fc.array(record), records => {
      const back = [...recordsOf(structuredClone(toTable(records as unknown as CaseRecord[])))]
      expect(back).toEqual(records)
    }),
  )
})
