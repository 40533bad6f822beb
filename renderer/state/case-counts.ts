import type { CaseRecord } from '#shared/model/record.ts'
import { changedIds } from '#shared/ops/applied.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import { derived } from './derived.ts'

export type CaseCounts = Readonly<Record<'entity' | 'link' | 'claim', number>>

/** What is in the case: without entities and links that were removed, and claims that do not stand any more. */
export const caseCounts = derived<CaseCounts>(counted, (counts, { ops, before, after }) => {
  const now = { ...counts }
  for (const id of changedIds(ops)) {
    count(now, before.records.get(id), -1)
    count(now, after.records.get(id), 1)
  }
  return now
})

function counted(state: CaseState): CaseCounts {
  const counts = { entity: 0, link: 0, claim: 0 }
  for (const name of ['entity', 'link', 'claim'] as const)
    for (const id of state.ids.get(name) ?? []) count(counts, state.records.get(id), 1)
  return counts
}

function count(counts: Record<keyof CaseCounts, number>, record: CaseRecord | undefined, by: number): void {
  if (record?.record === 'claim') counts.claim += isStanding(record) ? by : 0
  else if (record?.record === 'entity' || record?.record === 'link') counts[record.record] += record.removed ? 0 : by
}
