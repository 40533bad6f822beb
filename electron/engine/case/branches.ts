import { describe } from '#shared/commands/describe.ts'
import { planCommand } from '#shared/commands/plan.ts'
import type { BranchSummary } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { emptyState } from '#shared/ops/apply.ts'
import { type CommitBody, decodeCommit, encodeCommit } from '#shared/ops/commit.ts'
import { newCopyId } from '../storage/journal/copy-id.ts'
import type { JournalKeys } from '../storage/journal/keys.ts'
import { recoverTornTail } from '../storage/journal/recover.ts'
import type { Fork } from '../storage/journal/report.ts'
import { type JournalScan, scanBranch, scanJournal } from '../storage/journal/scan.ts'
import { JournalWriter } from '../storage/journal/writer.ts'
import { commitOf, refuseUnreadBranches } from './entry.ts'
import { newId } from './new-id.ts'
import type { Session } from './session.ts'

/** The branch whose last entry's hash begins so. Throws no-such-branch. */
export async function branchNamed(
  folder: string,
  keys: JournalKeys,
  digits: string | undefined,
): Promise<Buffer | undefined> {
  if (digits === undefined) return undefined
  const { head, forks } = await scanJournal(folder, keys)
  const tips = [head, ...forks.filter(({ entries }) => entries > 0).map(({ tip }) => tip)]
  const [found, ...more] = tips.filter(({ hash }) => hash.toString('hex').startsWith(digits))
  if (found && more.length === 0) return found.hash
  const known = tips.map(({ hash }) => hash.toString('hex').slice(0, 16))
  throw new RedThreadError('no-such-branch', { branch: digits, known })
}

/**
 * Makes a branch the one that goes on: an entry for each other one that nobody set aside yet says so, and names its
 * last entry. It goes on as a new copy: the other one may be continued elsewhere under the id that both had until now,
 * and their numbers shall not meet. Only for the holder of the case's lock. Throws branch-damaged, save-failed and what
 * commitOf throws; what was set aside until then stays so.
 */
export async function goOnWith(folder: string, keys: JournalKeys, branch: Buffer, by: string): Promise<void> {
  const scan = await scanBranch(folder, keys, { branch, onEntry: commitOf })
  if (!scan || scan.corruption) throw new RedThreadError('branch-damaged')
  if (scan.torn) await recoverTornTail(folder, scan.torn)
  await refuseUnreadBranches(folder, keys, scan)
  const copy = newCopyId()
  const writer = openWriter(folder, keys, scan, copy)
  try {
    for (const fork of scan.forks) {
      const place = { copy: copy.toString('hex'), seq: writer.head.seq + 1 }
      if (!fork.isAside) await writer.setAside(fork.tip.hash, entryFor(fork, place, by))
    }
  } finally {
    await writer.close()
  }
}

const openWriter = (folder: string, keys: JournalKeys, { head, positions }: JournalScan, copy: Buffer) =>
  new JournalWriter(() => folder, keys, head, positions.at(head.seq)?.segment, { copy })

function entryFor(
  { at: after, entries, tip }: Fork,
  place: { readonly copy: string; readonly seq: number },
  by: string,
): Buffer {
  const command = 'branch.set-aside'
  const at = new Date().toISOString()
  const input = { after, entries, tip: tip.hash.toString('hex') }
  const ops = planCommand(emptyState(), command, input, { by, at, newId })
  return Buffer.from(encodeCommit({ ...place, at, by, command, ops }))
}

/** Every branch with what is needed to choose: how much, when, by whom, and what was done last. The one shown first. */
export async function branchList(session: Session): Promise<readonly BranchSummary[]> {
  const { journal, store } = session
  const { seq, head } = store.data
  const forks = journal.forks.filter(({ entries }) => entries > 0)
  const after = Math.min(seq, ...forks.map(({ at }) => at))
  const own = { after, entries: seq - after, whole: true, tip: head, state: 'shown' as const }
  const shown = { ...own, ...(await summaryOf(session, forks.length > 0 ? pastOf(journal.upTo(seq), after) : none())) }
  const others = forks.map(async fork => ({
    tip: fork.tip.hash.toString('hex'),
    state: fork.isAside ? ('aside' as const) : ('open' as const),
    after: fork.at,
    entries: fork.entries,
    whole: fork.whole,
    ...(await summaryOf(session, journal.ofBranch(fork, fork.at + 1))),
  }))
  return [shown, ...(await Promise.all(others))]
}

async function* pastOf(payloads: AsyncIterable<Buffer>, entries: number): AsyncGenerator<Buffer> {
  let seq = 0
  for await (const payload of payloads) if (++seq > entries) yield payload
}

async function* none(): AsyncGenerator<Buffer> {}

const mostListed = 5

async function summaryOf(session: Session, payloads: AsyncIterable<Buffer>) {
  const commits: CommitBody[] = []
  for await (const payload of payloads) commits.push(decodeCommit(payload.toString()))
  const [first, last] = [commits[0], commits.at(-1)]
  const newest = commits.slice(-mostListed).reverse()
  return {
    ...(first && last ? { from: first.at, to: last.at } : {}),
    by: [...new Set(commits.map(({ by }) => by))],
    newest: newest.map(commit => describe(session.store.data.state, commit)),
  }
}
