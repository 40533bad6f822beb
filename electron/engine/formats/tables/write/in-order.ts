import type { CaseRecord, RecordName, RecordNamed } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** The records of a state by id: sorted once for all that is asked of it. */
interface InOrder {
  readonly every: readonly CaseRecord[]
  readonly byName: ReadonlyMap<RecordName, readonly CaseRecord[]>
  readonly present: Map<RecordName, readonly CaseRecord[]>
}

const known = new WeakMap<CaseState, InOrder>()

function inOrder(state: CaseState): InOrder {
  const held = known.get(state)
  if (held) return held
  const byName = Map.groupBy(state.records.values(), ({ record }) => record)
  for (const records of byName.values()) records.sort(byId)
  // Ids mostly begin with what they are ids of: then all that is left to do is to see that they are in order.
  const every = [...byName.values()]
    .sort(([a], [b]) => byId(a, b))
    .flat()
    .sort(byId)
  const sorted = { every, byName, present: new Map() }
  known.set(state, sorted)
  return sorted
}

type WithId = Pick<CaseRecord, 'id'>
const byId = (a: WithId | undefined, b: WithId | undefined) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1)

/** All records, in the order of their ids. */
export const everyRecord = (state: CaseState): readonly CaseRecord[] => inOrder(state).every

/** All records of one name, removed ones too, in the order of their ids. */
export const named = <N extends RecordName>(state: CaseState, name: N): readonly RecordNamed<N>[] =>
  (inOrder(state).byName.get(name) ?? []) as readonly RecordNamed<N>[]

/** All records of one name that were not removed, in the order of their ids. */
export function present<N extends RecordName>(state: CaseState, name: N): readonly RecordNamed<N>[] {
  const { present: held } = inOrder(state)
  const found = held.get(name) ?? named(state, name).filter(record => !('removed' in record))
  held.set(name, found)
  return found as readonly RecordNamed<N>[]
}
