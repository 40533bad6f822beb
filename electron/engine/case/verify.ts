import type { VerifyReport } from '#shared/contract.ts'
import { followPlaces } from '#shared/ops/chain-place.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import { all, get } from '#shared/ops/state.ts'
import { EntryHashes } from '../storage/journal/entry-hashes.ts'
import type { Fork } from '../storage/journal/report.ts'
import { verifyJournal } from '../storage/journal/verify.ts'
import type { OnEntry } from '../storage/journal/walk.ts'
import type { Job } from '../work/jobs.ts'
import { exhibitsHere } from './evidence.ts'
import { execute } from './execute.ts'
import type { Session } from './session.ts'

/**
 * Reads every byte of journal and evidence and says what it found. What was found intact is recorded as verified, in
 * one custody commit, unless the case is read-only.
 */
export async function verifyCase(session: Session, job: Job): Promise<VerifyReport> {
  const keys = { caseId: Buffer.from(session.caseId, 'hex'), caseKey: session.caseKey }
  const known = { seq: session.store.data.seq, head: session.store.data.head }
  // Of a case that is written to the head moves on, and the branch is the one that is shown first.
  const branch = session.readOnly && session.journal.forks.length > 0 ? Buffer.from(known.head, 'hex') : undefined
  const places = placesIn(session.caseId)
  const journal = await verifyJournal(session.folder, keys, { signal: job.signal, branch, onEntry: places.take })
  const problems = journal.problems.map(({ seq, what }) => `Journal entry ${seq}: ${what.replaceAll('-', ' ')}.`)
  problems.push(...places.problems)
  const head = journal.head.hash.toString('hex')
  // Edits made meanwhile may have come on top; fewer entries than the open case knows are a loss.
  if (journal.entries < known.seq || (journal.entries === known.seq && head !== known.head)) {
    problems.push(`The case is known up to entry ${known.seq}, but the journal is not: an older copy was put back.`)
  }
  const exhibits = { intact: 0, missing: 0, damaged: 0 }
  const intact: string[] = []
  const here = exhibitsHere(session)
  for (const [index, { id, sha256, size, number, title }] of here.entries()) {
    job.signal.throwIfAborted()
    job.progress(index, here.length)
    const found = await session.vault.verify(sha256, size, { signal: job.signal })
    exhibits[found] += 1
    if (found === 'intact') intact.push(id)
    else problems.push(`Exhibit ${number} "${title}" is ${found}.`)
  }
  const ok = problems.length === 0
  const loose = ok ? await looseEvidence(session, job.signal) : 0
  if (loose > 0) problems.push(looseWords(loose))
  // Attaching one may have been taken back while the others were read.
  const still = intact.filter(id => get(session.store.data.state, 'exhibit', id))
  if (still.length > 0 && !session.readOnly) {
    await execute(session, 'custody.record', { exhibits: still, action: 'verified' })
  }
  const root = journal.root.toString('base64')
  const at = new Date().toISOString()
  const notes = journal.aside.map(asideWords)
  return { ok, at, entries: journal.entries, head, root, exhibits, problems, notes }
}

/** Whether each entry says the place it has, and takes back what it names. */
function placesIn(caseId: string) {
  const [hashes, problems]: [EntryHashes, string[]] = [new EntryHashes(1), []]
  const placeOf = followPlaces(caseId, seq => hashes.at(seq)?.toString('hex'))
  const problemIn = (payload: Buffer) => {
    try {
      return placeOf(decodeCommit(payload.toString()))
    } catch {
      return 'it is not readable'
    }
  }
  const take: OnEntry = (seq, payload, hash) => {
    const problem = problemIn(payload)
    if (problem) problems.push(`Journal entry ${seq}: ${problem}.`)
    hashes.add(hash)
  }
  return { take, problems }
}

/**
 * How many files in the vault no entry ever named: a kill came between taking them in and recording them, or another
 * file of the same step could not be read. They are whole and harmless, so they are reported and left. The journal is read
 * only where the exhibits of today do not explain every file.
 */
async function looseEvidence({ vault, store, journal }: Session, signal: AbortSignal): Promise<number> {
  const loose = new Set(await vault.list())
  for (const { sha256 } of all(store.data.state, 'exhibit')) loose.delete(vault.nameOf(sha256))
  if (loose.size === 0) return 0
  const others = journal.forks.filter(({ entries }) => entries > 0)
  for (const payloads of [journal.upTo(store.data.seq), ...others.map(each => journal.ofBranch(each, each.at + 1))]) {
    for await (const payload of payloads) {
      signal.throwIfAborted()
      for (const named of filesNamed(payload)) loose.delete(vault.nameOf(named))
    }
  }
  return loose.size
}

/** The files that an entry names, by their SHA-256. */
function filesNamed(payload: Buffer): string[] {
  if (!payload.includes('"sha256"')) return []
  const values = decodeCommit(payload.toString()).ops.map(({ changes }) => changes['sha256']?.[1])
  return values.filter(named => typeof named === 'string')
}

const asideWords = ({ at, entries, tip }: Fork) =>
  `A branch of ${entries} ${entries === 1 ? 'entry' : 'entries'} after entry ${at} is set aside, and as it was written (last ${tip.hash.toString('hex').slice(0, 16)}…).`

const looseWords = (count: number) =>
  count === 1
    ? '1 file in the evidence folder was taken in but never recorded as an exhibit. It was left there; attach it again to record it.'
    : `${count} files in the evidence folder were taken in but never recorded as exhibits. They were left there; attach them again to record them.`
