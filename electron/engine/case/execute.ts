import type { PlanContext } from '#shared/commands/command.ts'
import { describe } from '#shared/commands/describe.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import { isUndoable, planCommand } from '#shared/commands/plan.ts'
import type { CommitResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { apply, moved } from '#shared/ops/apply.ts'
import {
  type CommitBody,
  type CommitName,
  commitParts,
  copyOf,
  decodeCommit,
  type NewCommit,
} from '#shared/ops/commit.ts'
import { follow, reverseCommand, splitCommand } from '#shared/ops/history.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { Store } from '../storage/store.ts'
import { newId } from './new-id.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'

/** Plans a command on the present state and commits it. Null where nothing would change. */
export const execute = <C extends CommandId>(session: Session, command: C, input: CommandInput<C>) =>
  executeAsked(session, command, input)

/** The same for what comes over a border: planning checks id and input, and refuses what no command takes. */
export function executeAsked(session: Session, command: string, input: unknown): Promise<CommitResult | null> {
  return session.inTurn(async () => {
    const context = { by: session.actor(), at: new Date().toISOString(), newId }
    const ops = planCommand(session.store.data.state, command, input, context)
    return ops.length === 0 ? null : commit(session, { at: context.at, by: context.by, command, ops })
  })
}

/** A plan made beforehand, and the state it was made on. */
export interface Planned {
  readonly state: CaseState
  readonly context: PlanContext
  readonly ops: readonly Op[]
}

/**
 * Commits what was planned beforehand, because planning it takes long; where the case has moved on since, it is planned
 * anew on what it is now. Null where nothing would change.
 */
export function executePlanned<P extends Planned>(
  session: Session,
  command: CommandId,
  planned: P,
  planAnew: () => P,
): Promise<{ readonly planned: P; readonly commit: CommitResult | null }> {
  return session.inTurn(async () => {
    const now = planned.state === session.store.data.state ? planned : planAnew()
    const { at, by } = now.context
    return {
      planned: now,
      commit: now.ops.length === 0 ? null : await commit(session, { at, by, command, ops: now.ops }),
    }
  })
}

/** Takes back the newest commit that was not taken back, as a new commit. */
export const undo = (session: Session) => reverse(session, 'undo')

/** Takes back the newest undo. */
export const redo = (session: Session) => reverse(session, 'redo')

function reverse(session: Session, list: 'undo' | 'redo'): Promise<CommitResult> {
  return session.inTurn(async () => {
    const target = await newest(session, list)
    if (!target) throw new RedThreadError(list === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    return commit(session, {
      at: new Date().toISOString(),
      by: session.actor(),
      command: reverseCommand(target.command),
      ops: invert(target.ops),
      undoes: { copy: copyOf(target, session.caseId), seq: target.seq, hash: target.hash },
    })
  })
}

async function newest(
  session: Session,
  list: 'undo' | 'redo',
): Promise<(CommitBody & Pick<CommitName, 'hash'>) | undefined> {
  const seq = session.store.data.history[list].at(-1)
  if (seq === undefined) return undefined
  const { payload, hash } = await session.journal.read(seq)
  return { ...decodeCommit(payload.toString()), hash }
}

/** What the next undo or redo would take back, as a sentence; undefined where there is nothing. */
export async function nextSentence(session: Session, list: 'undo' | 'redo'): Promise<string | undefined> {
  if (session.readOnly) return undefined
  const seq = session.store.data.history[list].at(-1)
  if (seq === undefined) return undefined
  const known = session.sentences.get(seq)
  if (known !== undefined) return known
  const target = await newest(session, list).catch(() => undefined)
  // Telling what comes next must not make a change look failed that is saved; doing it says what is wrong.
  if (!target) return 'the last change'
  const sentence = sentenceOf(session, target)
  session.sentences.set(seq, sentence)
  return sentence
}

/** What the commit did when it was first done, whether it is that, an undo of it or a redo. */
function sentenceOf({ store }: Session, commit: CommitBody): string {
  const [verb, command] = splitCommand(commit.command)
  const ops = verb === 'undo' ? invert(commit.ops) : commit.ops
  return describe(store.data.state, { ...commit, ops, command })
}

/** Journal first: once that is on disk the change is true, and only then is it applied and reported. */
async function commit(session: Session, draft: Omit<NewCommit, 'copy' | 'seq'>): Promise<CommitResult> {
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
