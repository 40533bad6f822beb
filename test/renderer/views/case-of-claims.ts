import { planCommand } from '#shared/commands/plan.ts'
import { emptyState } from '#shared/ops/apply.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { liveState, takeOps } from '../../support/live-state.ts'

/** A case in memory, changed by the commands a user has. */
export interface CaseOfClaims {
  readonly state: CaseState
  /** Runs a command; gives the ids that came into being. */
  readonly run: (command: string, input: unknown) => readonly string[]
  readonly ops: (command: string, input: unknown) => readonly Op[]
}

export function caseOfClaims(): CaseOfClaims {
  const state = liveState(emptyState())
  let last = 0
  const newId = (record: string) => {
    last += 1
    return `${record}-${last}`
  }
  const ops = (command: string, input: unknown) => {
    const planned = planCommand(state, command, input, { by: 'A. Keller', at: '2026-11-21T12:00:00.000Z', newId })
    takeOps(state, planned)
    return planned
  }
  const run = (command: string, input: unknown) =>
    ops(command, input)
      .filter(op => op.changes['record']?.[0] === null)
      .map(op => op.id)
  return { state, run, ops }
}
