import type { PlanContext } from '#shared/commands/command.ts'
import type { CommandId } from '#shared/commands/list.ts'
import { refuseUnsound } from '#shared/commands/plan.ts'
import type { CommitResult } from '#shared/contract.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import { partOf } from '#shared/ops/history.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { commit } from './commit.ts'
import { reverseNewest } from './execute.ts'
import type { Session } from './session.ts'

/** A plan made beforehand, and the state it was made on. */
export interface Planned {
  readonly state: CaseState
  readonly context: PlanContext
  /** What is to be done, entry by entry: each is made when the one before it is about to be written. */
  readonly parts: Iterable<readonly Op[]>
}

/**
 * Commits what was planned beforehand, because planning it takes long; where the case has moved on since, it is planned
 * anew on what it is now. Several entries are one step of undo. Where one of them fails, those before it are taken back.
 * Null where nothing would change. `between`: called between two entries; what it throws ends the change. Throws
 * cut-short where what was written cannot be taken back.
 */
export function executePlanned<P extends Planned>(
  session: Session,
  command: CommandId,
  planned: P,
  planAnew: () => P,
  between: () => Promise<void> = async () => {},
): Promise<{ readonly planned: P; readonly commit: CommitResult | null }> {
  return session.inTurn(async () => {
    const now = planned.state === session.store.data.state ? planned : planAnew()
    return { planned: now, commit: await commitParts(session, command, now, between) }
  })
}

async function commitParts(
  session: Session,
  command: string,
  planned: Planned,
  between: () => Promise<void>,
): Promise<CommitResult | null> {
  const { at, by } = planned.context
  const { data } = session.store
  const before = data.seq
  const done: CommitResult[] = []
  const take = async (command: string, ops: readonly Op[]) => {
    refuseUnsound(session.store.data.state, ops)
    done.push(await commit(session, { at, by, command, ops }))
  }
  try {
    let held: readonly Op[] | undefined
    for (const ops of planned.parts) {
      if (held) {
        await take(partOf(command), held)
        await between()
      }
      held = ops
    }
    if (held) await take(command, held)
  } catch (error) {
    // By what the journal holds: a commit may fail after that, as where somebody is told of it.
    await takeBack(session, data.seq - before, error)
    throw error
  }
  const last = done.at(-1)
  return last ? { ...last, created: done.flatMap(({ created }) => created) } : null
}

async function takeBack(session: Session, count: number, cause: unknown): Promise<void> {
  for (let left = count; left > 0; left--) {
    await reverseNewest(session, 'undo').catch(() => {
      throw new RedThreadError('cut-short', { entries: left, detail: errorMessage(cause).says }, cause)
    })
  }
}
