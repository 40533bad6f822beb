import { RedThreadError } from '#shared/errors.ts'
import { refuseSeveralChains } from '#shared/ops/chain-place.ts'
import { type CommitBody, decodeCommit } from '#shared/ops/commit.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { readRange } from '../storage/journal/read.ts'
import type { JournalScan } from '../storage/journal/scan.ts'

/**
 * The commit of an entry whose frame and link hold. Throws newer-format, several-chains, and journal-damaged where it is
 * no commit or not that of its place: it was written so, by a fault of ours.
 */
export function commitOf(seq: number, payload: Buffer): CommitBody {
  const commit = decoded(seq, payload)
  if (commit.seq !== seq) throw new RedThreadError('journal-damaged', { seq })
  refuseSeveralChains(commit)
  return commit
}

function decoded(seq: number, payload: Buffer): CommitBody {
  try {
    return decodeCommit(payload.toString())
  } catch (error) {
    throw error instanceof RedThreadError ? error : new RedThreadError('journal-damaged', { seq }, error)
  }
}

/**
 * Looks through the branches that are not shown: one that joins copies would make another of them look like one to
 * choose or to leave. Throws newer-format and several-chains; damage in them is reported elsewhere.
 */
export async function refuseUnreadBranches(folder: string, keys: JournalKeys, { forks }: JournalScan): Promise<void> {
  for (const { at, tip, entries, positions } of forks) {
    if (entries === 0) continue
    for await (const { seq, payload } of readRange(folder, keys, positions, at + 1, tip.seq)) commitOf(seq, payload)
  }
}
