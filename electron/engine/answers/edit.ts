import type { Commit } from '#shared/ops/commit.ts'
import { copyOf, decodeCommit } from '#shared/ops/commit.ts'
import { executeAsked, redo, undo } from '../case/execute.ts'
import type { Session } from '../case/session.ts'
import { type Answers, needSession } from './answers.ts'

export const editAnswers: Answers<'run' | 'undo' | 'redo' | 'journal.page'> = {
  run: (context, { command, input }) => executeAsked(needSession(context), command, input),
  undo: context => undo(needSession(context)),
  redo: context => redo(needSession(context)),
  'journal.page': (context, { before, limit }) => page(needSession(context), before, limit),
}

/** Commits before a seq, newest first. */
async function page(session: Session, before: number | undefined, limit: number): Promise<Commit[]> {
  const last = Math.min((before ?? Number.MAX_SAFE_INTEGER) - 1, session.store.data.seq)
  const commits: Commit[] = []
  for (let seq = last; seq > Math.max(0, last - limit); seq--) {
    const { payload, prev, hash } = await session.journal.read(seq)
    const body = decodeCommit(payload.toString())
    commits.push({ ...body, copy: copyOf(body, session.caseId), prev, hash })
  }
  return commits
}
