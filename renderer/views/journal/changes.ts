import { momentOf } from '#renderer/ui/when.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import { fieldOf, recordShape } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import type { Value } from '#shared/model/value.ts'
import type { CommitBody } from '#shared/ops/commit.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'

export interface FieldChange {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

export interface RecordChange {
  readonly id: string
  /** "Claim: loss of Thefts of 2022". */
  readonly title: string
  readonly fields: readonly FieldChange[]
}

/** A commit record by record and field by field, in words. What only the machine needs is left out. */
export function changesIn(state: CaseState, commit: CommitBody): RecordChange[] {
  return commit.ops.map((op, index) => ({
    id: `${index} ${op.id}`,
    title: titleOf(state, op),
    fields: fieldsOf(state, op),
  }))
}

function recordNameOf(state: CaseState, op: Op): string {
  const [from, to] = op.changes['record'] ?? []
  if (placedBy(op.id)) return 'placement'
  return String(to ?? from ?? state.records.get(op.id)?.record ?? '')
}

function titleOf(state: CaseState, op: Op): string {
  const kind = recordShape(recordNameOf(state, op))?.title ?? 'Record'
  return state.records.has(op.id) || placedBy(op.id) ? `${kind}: ${labelOf(state, op.id)}` : kind
}

function fieldsOf(state: CaseState, op: Op): FieldChange[] {
  const shape = recordShape(recordNameOf(state, op))
  return Object.entries(op.changes)
    .filter(([field]) => field !== 'record')
    .map(([field, [from, to]]) => {
      const colon = field.indexOf(':')
      const about = colon < 0 ? '' : ` of ${labelOf(state, field.slice(colon + 1))}`
      const name = (shape && fieldOf(shape, field)?.title) ?? field
      return { name: name + about, from: inWords(state, from), to: inWords(state, to) }
    })
}

/** As records hold when something was done; what sources date is never as exact. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A field's value as people read it: ids by what they are called, values by their kind. */
function inWords(state: CaseState, held: FieldValue | null): string | null {
  if (held === null) return null
  if (held === true) return 'yes'
  if (typeof held === 'string' && moment.test(held)) return momentOf(held)
  if (typeof held === 'string') return state.records.has(held) ? labelOf(state, held) : held
  if (Array.isArray(held)) return held.map(each => inWords(state, each as FieldValue)).join(', ')
  if (typeof held === 'object' && 'kind' in held) return formatValue(held as unknown as Value)
  return typeof held === 'object' ? JSON.stringify(held) : String(held)
}
