import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Loss } from './loss.ts'
import { withoutFields } from './prune-record.ts'

export interface WithoutBundleOnly {
  readonly state: CaseState
  /** What was left out. */
  readonly losses: readonly Loss[]
}

/**
 * The case without what no edition may hold, whoever reads it: the redactions, which list the very words that others
 * must not read, and the key of imported ids, with which an id could be tried against names until one fits. Only a
 * bundle, which is the case itself, carries both.
 */
export function withoutBundleOnly(state: CaseState): WithoutBundleOnly {
  const losses: Loss[] = []
  const kept: CaseRecord[] = []
  for (const record of state.records.values()) {
    const leaves = recordShape(record.record)?.leaves
    if (typeof leaves === 'object') losses.push({ record: record.id, kind: 'lost', why: leaves.inside })
    else kept.push(withoutFields(record, field => field.inside === true))
  }
  const same = losses.length === 0 && kept.every(record => record === state.records.get(record.id))
  return { state: same ? state : stateOf(kept), losses }
}
