import type { CaseRecord } from '#shared/model/record.ts'
import { changed } from '#shared/ops/changed.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import { derived } from './derived.ts'

export type CaseCounts = Readonly<Record<'entity' | 'link' | 'claim', number>>

/** What is in the case: without entities and links that were removed, and claims that do not stand any more. */
export const caseCounts = derived<CaseCounts>(counted, (counts, state, ops) => {
  const now = { ...counts }
  for (const [id, own] of Map.groupBy(ops, op => op.id)) {
    const record = state.records.get(id)
    count(now, before(record, own), -1)
    count(now, record, 1)
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

/** The record as it was before ops of its own. */
function before(record: CaseRecord | undefined, ops: readonly Op[]): CaseRecord | undefined {
  return invert(ops).reduce<ReturnType<typeof changed>>(changed, record) as CaseRecord | undefined
}
