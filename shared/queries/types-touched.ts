import { isTypeRecord } from '#shared/model/own-types.ts'
import { type Applied, changedRecords } from '#shared/ops/applied.ts'
import { all } from '#shared/ops/state.ts'

/**
 * Ids of the entities and links of types that ops change, for what they are called and look like hangs on their type. Of a
 * property it is the type that has it, and those of the case that are based on that. O(ops) where they change no type,
 * else O(entities and links).
 */
export function touchedByTypes(applied: Applied): ReadonlySet<string> {
  const types = typesTouched(applied)
  if (types.size === 0) return types
  const things = [...all(applied.after, 'entity'), ...all(applied.after, 'link')]
  return new Set(things.flatMap(({ id, type }) => (types.has(type) ? [id] : [])))
}

function typesTouched(applied: Applied): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const { id, was, now } of changedRecords(applied)) {
    if (!isTypeRecord(was) && !isTypeRecord(now)) continue
    touched.add(id)
    for (const record of [was, now]) if (record?.record === 'custom-property') touched.add(record.of)
  }
  for (const each of applied.after.catalogue.records) if ('base' in each && touched.has(each.base)) touched.add(each.id)
  return touched
}
