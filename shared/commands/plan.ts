import { RedThreadError } from '#shared/errors.ts'
import { problemsAfter } from '#shared/ops/check.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Command, PlanContext } from './command.ts'
import { commands } from './list.ts'
import { problemWords } from './problem-words.ts'

const byId: ReadonlyMap<string, Command> = new Map(commands.map(each => [each.id, each as unknown as Command]))

export const commandById = (id: string): Command | undefined => byId.get(id)

function commandNamed(id: string): Command {
  const command = byId.get(id)
  if (!command) throw new RedThreadError('unknown-command', { command: id })
  return command
}

/** The first commit of every case: to take it back would leave a case that is none. */
export const firstCommand = 'case.new'

/** Whether commits of this command take part in undo and redo. Those of commands of a newer version do. */
export const isUndoable = (id: string) => id !== firstCommand && byId.get(id)?.undoable !== false

/** Checks the input, plans, and checks what the ops would leave. Throws a refusal; changes nothing. */
export function planCommand(state: CaseState, id: string, input: unknown, context: PlanContext): readonly Op[] {
  const command = commandNamed(id)
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    throw new RedThreadError('invalid-input', { problems: parsed.error.issues.map(problemWords) })
  }
  const ops = command.plan(state, parsed.data, context)
  refuseUnsound(state, ops)
  return ops
}

/** Refuses ops that would leave records which are not whole. Throws invalid-input. */
export function refuseUnsound(state: CaseState, ops: readonly Op[]): void {
  const problems = problemsAfter(state, ops).map(each => each.problem)
  if (problems.length > 0) throw new RedThreadError('invalid-input', { problems })
}
