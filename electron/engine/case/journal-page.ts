import { describe } from '#shared/commands/describe.ts'
import { type Commit, copyOf, decodeCommit, type ListedCommit } from '#shared/ops/commit.ts'
import { touching } from '#shared/queries/touching.ts'
import type { Session } from './session.ts'

/** More changed records of one entry are counted, where not all are asked for: an import may have changed a million. */
const mostOps = 500

/** So many entries are read at once for one record's history. */
const searched = 500

/** Commits before a seq, newest first; `whole` with every op. */
export async function page(
  session: Session,
  before: number | undefined,
  limit: number,
  whole = false,
): Promise<ListedCommit[]> {
  const entries: ListedCommit[] = []
  for await (const commit of backwards(session, before, limit)) entries.push(whole ? commit : brief(session, commit))
  return entries
}

/**
 * What the journal says of one record and of what is claimed of it, newest first, among the entries before a seq that one
 * look takes; `before` is where the next begins, null where the whole journal was read.
 */
export async function pageAbout(session: Session, id: string, before: number | undefined) {
  const touches = touching(session.store.data.state, id)
  const commits: ListedCommit[] = []
  let oldest = before ?? 1
  for await (const commit of backwards(session, before, searched)) {
    oldest = commit.seq
    if (touches(commit)) commits.push(brief(session, commit))
  }
  return { commits, before: oldest <= 1 ? null : oldest }
}

async function* backwards(session: Session, before: number | undefined, limit: number): AsyncGenerator<Commit> {
  const last = Math.min((before ?? Number.MAX_SAFE_INTEGER) - 1, session.store.data.seq)
  for (let seq = last; seq > Math.max(0, last - limit); seq--) {
    const { payload, prev, hash } = await session.journal.read(seq)
    const body = decodeCommit(payload.toString())
    yield { ...body, copy: copyOf(body, session.caseId), prev, hash }
  }
}

function brief(session: Session, commit: Commit): ListedCommit {
  if (commit.ops.length <= mostOps) return commit
  const says = describe(session.store.data.state, commit)
  return { ...commit, ops: commit.ops.slice(0, mostOps), cut: { says, ops: commit.ops.length } }
}
