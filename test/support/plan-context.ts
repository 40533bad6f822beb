import type { PlanContext } from '#shared/commands/command.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { create } from '#shared/ops/edit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { liveState, takeOps } from './live-state.ts'

/** Ids that count up and a clock that stands still. */
export function fixedContext(): PlanContext {
  let made = 0
  return {
    by: 'A. Investigator',
    at: '2026-11-21T09:00:00.000Z',
    newId: record => {
      made += 1
      return `${record}-${made}`
    },
  }
}

/** A case with its one board and nothing else. */
export function freshState(): CaseState {
  const state = liveState(emptyState())
  takeOps(state, [
    create({ id: 'case', record: 'case', title: 'Test', status: 'open', handling: 'AMBER', format: 1 }),
    create({ id: 'board-0', record: 'board', title: 'Main', order: 0 }),
  ])
  return state
}
