import { describe } from '#shared/commands/describe.ts'
import { isUndoable } from '#shared/commands/plan.ts'
import type { CommitResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { apply, moved } from '#shared/ops/apply.ts'
import { type CommitBody, commitParts, type NewCommit } from '#shared/ops/commit.ts'
import { follow, splitCommand } from '#shared/ops/history.ts'
import { invert } from '#shared/ops/op.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { Store } from '../storage/store.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'

/** Journal first: once that is on disk the change is true, and only then is it applied and reported. */
export async function commit(session: Session, draft: Omit<NewCommit, 'copy' | 'seq'>): Promise<CommitResult> {
  refuseReadOnly(session)
  const { data } = session.store
  const gone = moved(data.state, draft.ops)
  if (gone.length > 0) {
    const fields = gone.map(({ id, field }) => `${field} of ${labelOf(data.state, id)}`)
    throw new RedThreadError('moved-on', { fields: [...new Set(fields)] })
  }
  const body = { ...draft, copy: session.journal.copy, seq: data.seq + 1 }
  const prev = data.head
  const { seq, hash } = await session.journal.append(Array.from(commitParts(body), part => Buffer.from(part)))
  data.state = apply(data.state, body.ops)
  advance(session.store, body, hash)
  session.sentences.set(seq, sentenceOf(session, body))
  await session.onCommit({ ...body, prev, hash })
  session.snapshots.soon()
  session.remembering.soon()
  const created = draft.ops.filter(op => op.changes['record']?.[0] === null).map(op => op.id)
  return { seq, hash, created }
}

/** Takes in where a commit that the journal holds leads, but for the state. */
export function advance({ data }: Pick<Store, 'data'>, body: CommitBody, hash: string): void {
  follow(data.history, body, isUndoable(splitCommand(body.command)[1]))
  data.seq = body.seq
  data.head = hash
}

/** What the commit did when it was first done, whether it is that, an undo of it or a redo. */
export function sentenceOf({ store }: Session, commit: CommitBody): string {
  const [verb, command] = splitCommand(commit.command)
  const ops = verb === 'undo' ? invert(commit.ops) : commit.ops
  return describe(store.data.state, { ...commit, ops, command })
}
