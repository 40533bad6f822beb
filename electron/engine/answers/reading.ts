import type { Commit } from '#shared/ops/commit.ts'
import { exhibitsHere } from '../case/evidence.ts'
import type { Session } from '../case/session.ts'
import type { EngineContext } from './answers.ts'

/** Reads the text of whatever exhibits were not read yet, as a job that can be watched and cancelled. */
export async function readEvidence(context: EngineContext, session: Session, job: string): Promise<void> {
  if (!(await session.texts.areUnread(exhibitsHere(session)))) return
  await context.jobs.run(job, 'Reading the text of the evidence', 'files', each =>
    session.texts.read(exhibitsHere(session), each),
  )
}

/**
 * As readEvidence, while the user goes on. Only for a window: a command line waits for what it needs itself. Where it is
 * cancelled or fails, searches tell what was not read, and the next opening goes on.
 */
export function readInBackground(context: EngineContext, session: Session): void {
  if (context.options.host === 'cli') return
  void readEvidence(context, session, `reading ${session.caseId}`).catch(() => undefined)
}

/** Whether a commit may have brought an exhibit. */
export const bringsExhibits = (commit: Commit): boolean =>
  commit.ops.some(({ changes }) => changes['sha256'] !== undefined || changes['removed'] !== undefined)
