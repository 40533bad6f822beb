import { expect, it } from 'vitest'
import { tables } from '#engine/formats/tables/write/list.ts'
import { tabled, withoutColumn } from '#engine/formats/tables/write/losses.ts'
import { type CaseRecord, type RecordName, recordShape } from '#shared/model/record.ts'
import type { Field } from '#shared/model/record-shape.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { everyType } from '../../../../support/cases/every-type.ts'
import { editionOf } from '../../writing/edition-of.ts'

/** Removed records have no row; the board of a placement is known by the index it is found in. */
const knownOtherwise: ReadonlySet<string> = new Set(['removed', 'board'])

/** Fields that the tables ask of records of each kind, while their rows are worked out. */
function fieldsAsked(): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>()
  let writing = false
  const watched = (record: CaseRecord): CaseRecord =>
    new Proxy(record, {
      get: (held, field, self) => {
        const of = asked.get(held.record) ?? new Set()
        if (writing) asked.set(held.record, of.add(String(field)))
        return Reflect.get(held, field, self)
      },
    })
  const state = stateOf([...everyType().records.values()].map(watched))
  writing = true
  for (const table of tables) if (table.name !== 'records') for (const _ of table.rows(editionOf(state)));
  return asked
}

it('of a record with a table of its own every field has a column, or is reported as in the table of records alone', () => {
  const asked = fieldsAsked()
  // What stays inside is in no edition at all.
  const fieldsOf = (name: RecordName) =>
    Object.entries<Field>(recordShape(name)?.fields ?? {}).flatMap(([field, { inside }]) => (inside ? [] : [field]))
  const silent = [...tabled].flatMap(name =>
    fieldsOf(name)
      .filter(field => !asked.get(name)?.has(field) && !withoutColumn[name]?.includes(field))
      .filter(field => !knownOtherwise.has(field))
      .map(field => `${name}.${field}`),
  )
  expect(silent).toEqual([])
  const unknown = [...tabled].flatMap(name =>
    (withoutColumn[name] ?? []).filter(each => !fieldsOf(name).includes(each)),
  )
  expect(unknown).toEqual([])
})
