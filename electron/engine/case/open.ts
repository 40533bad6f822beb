import { join } from 'node:path'
import type { Finding } from '#shared/contract.ts'
import { forgetAddresses } from '#shared/model/address-formats/evm.ts'
import type { Commit } from '#shared/ops/commit.ts'
import { type FolderHandle, holdFolder } from '../disk/folder-handle.ts'
import { realFolder } from '../disk/own-files.ts'
import { openKeptTexts } from '../evidence/text/kept-texts.ts'
import { openTextThread } from '../evidence/text/text-thread.ts'
import { openOutgoing } from '../handover/outgoing/open.ts'
import { deriveKey } from '../secrets/crypto/derive.ts'
import type { Secret } from '../secrets/header/header.ts'
import { type Stray, surveyCase } from '../storage/case-layout.ts'
import type { CaseMemory } from '../storage/case-memory.ts'
import { type HeaderFound, raised, readHeader, rewriteHeader } from '../storage/header-copies.ts'
import { newCopyId } from '../storage/journal/copy-id.ts'
import { readEntry } from '../storage/journal/read.ts'
import { recoverTornTail } from '../storage/journal/recover.ts'
import type { JournalScan } from '../storage/journal/scan.ts'
import { type Lock, takeLock } from '../storage/lock/lock.ts'
import { snapshotFolder } from '../storage/snapshot.ts'
import { openStore, type Store } from '../storage/store.ts'
import { unlockEither } from '../storage/unlock.ts'
import { openVault } from '../storage/vault/vault.ts'
import { createTurns } from '../work/in-turn.ts'
import { branchNamed, goOnWith } from './branches.ts'
import { clockFindings } from './clock.ts'
import { openDrafts } from './drafts.ts'
import { refuseUnreadBranches } from './entry.ts'
import { createEvidenceTexts } from './evidence-texts.ts'
import { cutOffFindings, headerFindings, journalFindings, lockFindings } from './findings.ts'
import { guarded, openJournal } from './journal.ts'
import { sweepTemporary } from './leftovers.ts'
import { notWritable, readOnlyReasons, whyReadOnly } from './read-only.ts'
import { startRemembering } from './remembering.ts'
import { replay } from './replay.ts'
import type { Session } from './session.ts'
import { createSnapshots } from './snapshots.ts'
import { strayFindings } from './stray-findings.ts'

export interface OpenOptions {
  readonly readOnly?: boolean | undefined
  /** Take the case where nobody can tell from here whether another program still has it open. */
  readonly takeOver?: boolean | undefined
  /** The app's own folder: a case that is open read-only notes there what it is writing outside. */
  readonly dataFolder?: string | undefined
  /** The branch to open, by the hash of its last entry or its first digits; else the one to be shown first. */
  readonly branch?: string | undefined
  /** Go on with that branch: the others are set aside. */
  readonly goOn?: boolean | undefined
  readonly actor: () => string
  readonly onCommit: (commit: Commit) => Promise<void>
  readonly signal?: AbortSignal | undefined
  /** What this computer remembers of cases; without it nothing is. */
  readonly memory?: CaseMemory | undefined
}

/**
 * Opens a case folder: header, passphrase, lock, snapshot, then every entry after it. What is damaged opens read-only
 * with a finding. Throws not-a-case, wrong-passphrase, wrong-recovery-key, header-damaged, newer-format, several-chains,
 * case-locked,
 * case-in-use-elsewhere where `takeOver` was not said, and case-not-writable, all three of which open read-only; and
 * case-part-refused.
 */
export async function openCase(folder: string, secret: Secret, options: OpenOptions): Promise<Session> {
  const real = await realFolder(folder)
  const found = await readHeader(real)
  const unlocked = await unlockEither(found, secret, options.signal)
  return openWithKey(real, unlocked.found, unlocked.caseKey, options)
}

/** As openCase, for a header that is unlocked already, in the folder itself (realFolder). */
export async function openWithKey(
  folder: string,
  found: HeaderFound,
  caseKey: Buffer,
  options: OpenOptions,
): Promise<Session> {
  const wanted = options.readOnly === true
  let lock: Lock | undefined
  let where: FolderHandle | undefined
  try {
    // Before anything is written or removed.
    const { strays } = await surveyCase(folder)
    where = holdFolder(folder)
    if (!wanted) lock = await takeLock(folder, options)
    const findings = lock ? await mendHeader(folder, found) : headerFindings(found, false, openedBy(found))
    const opening = [...findings, ...lockFindings(lock)]
    return await openUnlocked(
      { folder, where, caseId: found.header.caseId, caseKey, lock, findings: opening, strays, wanted },
      options,
    )
  } catch (error) {
    caseKey.fill(0)
    // What went wrong first is what the user must hear.
    await lock?.release().catch(() => undefined)
    where?.close()
    throw wanted ? error : notWritable(folder, error)
  }
}

/** Read again under the lock: until it was ours, another program may have been changing the passphrase. */
async function mendHeader(folder: string, opened: HeaderFound): Promise<readonly Finding[]> {
  const found = await readHeader(folder)
  const header = raised(found.header)
  if (found.copies.every(copy => copy === 'good')) {
    if (header !== found.header) await rewriteHeader(folder, header).catch(() => undefined)
    return []
  }
  // A whole copy that says something else is nobody's to overwrite but the user's, unless an older one by what opened.
  const isTheirs = found.copies.some(copy => copy === 'apart' || copy === 'foreign')
  if (isTheirs || openedBy(opened) === 'other') return headerFindings(found, false, openedBy(opened))
  // One good copy is enough to open with; a full disk must not keep anyone out.
  const mended = await rewriteHeader(folder, header).then(
    () => true,
    () => false,
  )
  return headerFindings(found, mended)
}

/** Whether the copy of the header that counts opened the case, or only the other one. */
const openedBy = ({ header, other }: HeaderFound) =>
  other?.caseId.equals(header.caseId) && other.revision > header.revision ? 'other' : 'newest'

interface Unlocked {
  readonly folder: string
  readonly where: FolderHandle
  readonly caseId: Buffer
  readonly caseKey: Buffer
  readonly lock: Lock | undefined
  readonly findings: readonly Finding[]
  readonly strays: readonly Stray[]
  /** Whether the user asked for read-only. */
  readonly wanted: boolean
}

/** Reads snapshot and journal into the store, and mends what a kill left half-written. */
async function readInto(store: Store, at: Unlocked, options: OpenOptions) {
  const { folder, lock, wanted } = at
  const { actor, signal, goOn } = options
  if (lock) await sweepTemporary(folder)
  await store.read()
  const [known, snapshotSeq] = [store.data, store.data.seq]
  const branch = await branchNamed(folder, at, options.branch)
  if (branch && goOn && lock) await goOnWith(folder, at, branch, actor())
  const scan = await replay(folder, at, store, { branch: goOn ? undefined : branch, signal })
  await refuseUnreadBranches(folder, at, scan)
  const readOnly = wanted || !isSound(scan)
  if (scan.torn && !readOnly) await recoverTornTail(folder, scan.torn)
  // A snapshot of another branch was let go of.
  return { scan, readOnly, snapshotSeq: store.data === known ? snapshotSeq : 0 }
}

async function openUnlocked(at: Unlocked, options: OpenOptions): Promise<Session> {
  const { actor, onCommit, memory, dataFolder } = options
  const { folder, where, caseKey, lock, wanted } = at
  const caseId = at.caseId.toString('hex')
  const snapshotKey = deriveKey(caseKey, at.caseId, 'snapshots')
  const store = openStore(() => join(where.now(), snapshotFolder), snapshotKey)
  const before = await memory?.read(caseId)
  const { scan, snapshotSeq, readOnly } = await readInto(store, at, options)
  const vault = openVault(where.now, at)
  if (!readOnly) await vault.sweep()
  const parts = {
    snapshots: createSnapshots(store, snapshotSeq, readOnly),
    drafts: openDrafts(where.now, at, readOnly),
    texts: createEvidenceTexts(openKeptTexts(where.now, at, readOnly), vault, openTextThread()),
    remembering: await startRemembering(isSound(scan) ? memory : undefined, before, {
      caseId,
      readOnly,
      position: () => ({ path: where.last(), entries: store.data.seq, head: store.data.head }),
      // On a branch that is set aside it is here too.
      holds: async (seq, head) =>
        scan.holds(seq, Buffer.from(head, 'hex')) ||
        (await readEntry(folder, at, scan.positions, seq)).hash.toString('hex') === head,
    }),
  }
  // Of an older copy that was put back, what is missing here is elsewhere under the id of the copy that wrote it.
  const copy = parts.remembering.missing() ? newCopyId() : (scan.copy ?? newCopyId())
  const journal = openJournal(where.now, at, scan, copy)
  const out = { caseFolder: folder, dataFolder, readOnly, store, journal }
  const { outgoing, findings: left } = await openOutgoing(at, out)
  const ofJournal = [...journalFindings(scan, snapshotSeq, readOnly), ...cutOffFindings(store.data.history)]
  const opening = [...ofJournal, ...strayFindings(at.strays, scan)]
  const findings = [...at.findings, ...opening, ...left, ...(await clockFindings(journal, scan.head.seq))]
  const inTurn = createTurns()
  const readOnlyReason = readOnly ? await reasonOf(at, scan) : ''
  const written = lock ? guarded(journal, lock, where.now) : journal
  const how = { readOnly, readOnlyReason, lookOnly: wanted }
  const open = { where, caseId, caseKey, ...how, findings, store, journal: written, vault, ...parts }
  const close = async () => {
    const ended = outgoing.close()
    await inTurn(() => closeParts(open, [snapshotKey, caseKey], lock))
    // What was being written outside is taken away before anybody is told that the case is shut.
    await ended
  }
  return sessionOf({ ...open, outgoing, actor, onCommit, sentences: new Map(), inTurn, close })
}

/** Its folder is asked for each time: it may have been renamed since. */
function sessionOf(parts: Omit<Session, 'folder'>): Session {
  return {
    ...parts,
    get folder() {
      return parts.where.now()
    },
  }
}

type Parts = Pick<Session, 'where' | 'snapshots' | 'remembering' | 'drafts' | 'texts' | 'journal' | 'vault'>

async function closeParts(
  { where, snapshots, remembering, drafts, texts, journal, vault }: Parts,
  keys: readonly Buffer[],
  lock: Lock | undefined,
): Promise<void> {
  await snapshots.now()
  await remembering.now()
  await drafts.close()
  await texts.close()
  // Every acknowledged entry is on disk already: a file that cannot be closed loses nothing.
  await journal.close().catch(() => undefined)
  vault.close()
  for (const key of keys) key.fill(0)
  forgetAddresses()
  await lock?.release(where.last())
  where.close()
}

async function reasonOf({ folder, wanted }: Unlocked, scan: JournalScan): Promise<string> {
  if (scan.corruption || scan.head.seq === 0) return readOnlyReasons.damaged
  if (scan.isAside) return readOnlyReasons.aside
  if (isForked(scan)) return readOnlyReasons.forked
  return wanted ? whyReadOnly(folder) : readOnlyReasons.damaged
}

/** Only a journal that holds together may be continued. A case always has a first entry: none at all is a loss. */
const isSound = (scan: JournalScan) => !scan.corruption && !isForked(scan) && scan.head.seq > 0

const isForked = ({ isAside, forks }: JournalScan) => isAside || forks.some(fork => !fork.isAside)
