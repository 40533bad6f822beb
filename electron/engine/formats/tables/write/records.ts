import { jsonText } from '#engine/formats/text/json-text.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { everyRecord } from './in-order.ts'
import { defineTable } from './table.ts'

/** Where every character is escaped it is still below the 32,767 that a cell of a sheet holds. */
export const partSize = 16_000

interface Part {
  readonly record: CaseRecord
  readonly part: number
  readonly json: string
}

export function* partsOf(record: CaseRecord): Iterable<Part> {
  const json = jsonText(record)
  for (let at = 0, part = 1; at < json.length; at += partSize, part++) {
    yield { record, part, json: json.slice(at, at + partSize) }
  }
}

/**
 * Every record whole, as canonical JSON in parts that fit into cells: what makes the set exact. The other tables are
 * for people and their programs; this one is for us.
 */
export const records = defineTable(
  'records',
  function* ({ state }) {
    for (const record of everyRecord(state)) yield* partsOf(record)
  },
  {
    id: ({ record }) => record.id,
    record: ({ record }) => record.record,
    part: ({ part }) => part,
    json: ({ json }) => json,
  },
)
