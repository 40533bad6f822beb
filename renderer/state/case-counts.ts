import { schemeOf } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { type Applied, changedRecords } from '#shared/ops/applied.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { derived } from './derived.ts'

/** Numbers by word; what is not named there is 0. */
type Counts = Readonly<Record<string, number>>

export interface CaseCounts {
  /** Entities, links, sources and exhibits that were not removed, and claims that stand. */
  readonly records: Counts
  /** Entities that are there, by type. */
  readonly types: Counts
  /** Claims that stand, by the scheme of their grade. */
  readonly schemes: Counts
}

/** What is in the case, counted for the status line, the filter menu and the card of the case. */
export const caseCounts = derived<CaseCounts>(counted, (counts, applied: Applied) => {
  const after = copied(counts)
  for (const { was, now } of changedRecords(applied)) {
    count(after, was, -1)
    count(after, now, 1)
  }
  return after
})

type Counting = { readonly [part in keyof CaseCounts]: Record<string, number> }

const copied = ({ records, types, schemes }: CaseCounts): Counting => ({
  records: { ...records },
  types: { ...types },
  schemes: { ...schemes },
})

function counted(state: CaseState): CaseCounts {
  const counts: Counting = { records: {}, types: {}, schemes: {} }
  for (const record of state.records.values()) count(counts, record, 1)
  return counts
}

function count({ records, types, schemes }: Counting, record: CaseRecord | undefined, by: number): void {
  if (record?.record === 'claim') {
    if (!isCurrent(record)) return
    add(records, 'claim', by)
    add(schemes, schemeOf(record), by)
  } else if (record && countedRecords.has(record.record) && !('removed' in record && record.removed)) {
    add(records, record.record, by)
    if (record.record === 'entity') add(types, record.type, by)
  }
}

const countedRecords: ReadonlySet<string> = new Set(['entity', 'link', 'source', 'exhibit'])

/** What comes to nothing is not named, as if it had never been. */
function add(counts: Record<string, number>, word: string, by: number): void {
  const now = (counts[word] ?? 0) + by
  if (now === 0) delete counts[word]
  else counts[word] = now
}
