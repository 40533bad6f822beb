import type { Graded } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'
import type { NewlyShown } from './import-board.ts'
import type { Imported } from './import-identity.ts'
import type { ImportInput } from './import-input.ts'
import type { BeginOp } from './import-ops.ts'
import type { ImportCounter } from './import-tally.ts'

/** An import while it is planned. */
export interface Taking {
  readonly state: CaseState
  readonly input: ImportInput
  readonly context: PlanContext
  readonly grade: Graded
  /** Whether something of that handling may name the raw file. */
  readonly names: (handling: string | undefined) => boolean
  readonly idOf: (record: Imported, key: string) => string
  readonly counter: ImportCounter
  readonly begun: Set<string>
  readonly beginOp: BeginOp
  readonly ops: Op[]
  /** Where what is new gets a board of its own. */
  readonly shown: NewlyShown | undefined
  /** Whether things and claims are only counted, and no ops made of them. */
  readonly onlyCounted: boolean
}

/** Begins a record, unless it stands in the case or in this import. */
export function begin(taking: Taking, record: CaseRecord): boolean {
  const isNew = isUnknown(taking, record.id)
  if (!isNew) return false
  taking.ops.push(taking.beginOp(record))
  if (record.record === 'entity') taking.shown?.entities.add(record.id)
  else if (record.record === 'link') taking.shown?.ends.add(record.from).add(record.to)
  return true
}

/** The same for what a file may hold by the million. */
export const beginOfMany = (taking: Taking, record: CaseRecord): boolean =>
  taking.onlyCounted ? isUnknown(taking, record.id) : begin(taking, record)

function isUnknown({ state, begun }: Taking, id: string): boolean {
  if (state.records.has(id) || begun.has(id)) return false
  begun.add(id)
  return true
}
