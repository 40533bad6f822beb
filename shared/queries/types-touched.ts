import { isTypeRecord } from '#shared/model/own-types.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/**
 * Ids of the entities and links of types that ops change, for what they are called and look like hangs on their type. Of a
 * property it is the type that has it, and those of the case that are based on that. `state` is the one after the ops.
 * O(ops) where they change no type, else O(entities and links).
 */
export function touchedByTypes(state: CaseState, ops: readonly Op[]): ReadonlySet<string> {
  const types = typesTouched(state, ops)
  if (types.size === 0) return types
  const things = [...all(state, 'entity'), ...all(state, 'link')]
  return new Set(things.flatMap(({ id, type }) => (types.has(type) ? [id] : [])))
}

function typesTouched({ records, catalogue }: CaseState, ops: readonly Op[]): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const { id, changes } of ops) {
    const held = records.get(id)
    if (!isTypeRecord(held ?? { record: changes['record']?.[0] })) continue
    touched.add(id)
    const [before, after] = changes['of'] ?? []
    for (const type of [held?.record === 'custom-property' ? held.of : undefined, before, after])
      if (typeof type === 'string') touched.add(type)
  }
  for (const each of catalogue.records) if ('base' in each && touched.has(each.base)) touched.add(each.id)
  return touched
}
