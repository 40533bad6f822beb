import { planCommand } from '#shared/commands/plan.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { takeOps } from './live-state.ts'
import { fixedContext, freshState } from './plan-context.ts'

/** A case in memory on which commands are run as the engine would. */
export interface Desk {
  readonly state: CaseState
  /** Runs a command and gives the first id it made, or ''. */
  readonly run: (command: string, input: unknown) => string
}

export function memoryCase(): Desk {
  const [state, context] = [freshState(), fixedContext()]
  return {
    state,
    run: (command, input) => {
      const ops = planCommand(state, command, input, context)
      takeOps(state, ops)
      return ops.find(op => op.changes['record']?.[0] === null)?.id ?? ''
    },
  }
}
