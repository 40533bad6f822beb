import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import { planCommand } from '#shared/commands/plan.ts'
import type { CommitResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { type CommitBody, type CommitName, copyOf, decodeCommit } from '#shared/ops/commit.ts'
import { reverseCommand, stepLength } from '#shared/ops/history.ts'
import { invert } from '#shared/ops/op.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { commit, sentenceOf } from './commit.ts'
import { newId } from './new-id.ts'
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

/** Takes back the newest step that was not taken back, as new commits: one for each that the step is made of. */
export const undo = (session: Session) => reverse(session, 'undo')

/** Takes back the newest undo. */
export const redo = (session: Session) => reverse(session, 'redo')

/** Where one commit of several fails, those before it are reversed: asked again, it goes on with the rest. */
function reverse(session: Session, list: 'undo' | 'redo'): Promise<CommitResult> {
  return session.inTurn(async () => {
    const length = stepLength(session.store.data.history, list)
    let result = await reverseNewest(session, list)
    for (let done = 1; done < length; done++) {
      const { created, ...next } = await reverseNewest(session, list)
      result = { ...next, created: [...result.created, ...created] }
    }
    return result
  })
}

/** The same of the newest commit alone, for who has the turn. */
export async function reverseNewest(session: Session, list: 'undo' | 'redo'): Promise<CommitResult> {
  const target = await newest(session, list)
  if (!target) throw new RedThreadError(list === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  return commit(session, {
    at: new Date().toISOString(),
    by: session.actor(),
    command: reverseCommand(target.command),
    ops: invert(target.ops),
    undoes: { copy: copyOf(target, session.caseId), seq: target.seq, hash: target.hash },
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
  const { history } = session.store.data
  const seq = history[list].at(-1)
  if (session.readOnly || seq === undefined) return undefined
  const others = stepLength(history, list) - 1
  const sentence = await sentenceAt(session, seq, list)
  return others > 0 ? `${sentence}, with ${countWords(others, 'more entry', 'more entries')} of one step` : sentence
}

async function sentenceAt(session: Session, seq: number, list: 'undo' | 'redo'): Promise<string> {
  const known = session.sentences.get(seq)
  if (known !== undefined) return known
  const target = await newest(session, list).catch(() => undefined)
  // Telling what comes next must not make a change look failed that is saved; doing it says what is wrong.
  if (!target) return 'the last change'
  const sentence = sentenceOf(session, target)
  session.sentences.set(seq, sentence)
  return sentence
}
