import type { CommitBody } from '#shared/ops/commit.ts'
import { isPart, splitCommand } from '#shared/ops/history.ts'
import { invert } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { commandById } from './plan.ts'
import { ofItsRecords } from './sentence.ts'

/**
 * A commit as one sentence for journal and undo: `Added wallet "0x098B…2F96"`, as its command says it, or by the records
 * it touched where this version does not know the command. Names come from the state as it is now, or from the ops where
 * the record is gone.
 */
export function describe(state: CaseState, commit: CommitBody): string {
  const [verb, command] = splitCommand(commit.command)
  // An undo is described as what it took back, in the order in which that was done.
  const ops = verb === 'undo' ? invert(commit.ops) : commit.ops
  const sentence = (commandById(command)?.sentence ?? ofItsRecords)({ state, ops })
  if (verb === 'do') return isPart(commit.command) ? `${sentence}, and more in the next entry` : sentence
  return `${verb === 'undo' ? 'Undid' : 'Redid'}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
