import type { Finding } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { type Commit, decodeCommit } from '#shared/ops/commit.ts'
import { deriveKey } from '../crypto/derive.ts'
import { type Secret, unlock } from '../header.ts'
import { type HeaderFound, readHeader, rewriteHeader } from '../header-copies.ts'
import { createTurns } from '../in-turn.ts'
import type { JournalKeys } from '../journal/keys.ts'
import { recoverTornTail } from '../journal/recover.ts'
import { type JournalScan, scanJournal } from '../journal/scan.ts'
import { type Lock, takeLock } from '../lock.ts'
import { openStore, type Store } from '../store.ts'
import { openVault } from '../vault.ts'
import { takeIn } from './execute.ts'
import { headerFindings, journalFindings } from './findings.ts'
import { openJournal } from './journal.ts'
import type { Session } from './session.ts'
import { createSnapshots } from './snapshots.ts'

export interface OpenOptions {
  readonly readOnly?: boolean | undefined
  readonly actor: () => string
  readonly onCommit: (commit: Commit) => Promise<void>
  readonly signal?: AbortSignal | undefined
}

/**
 * Opens a case folder: header, passphrase, lock, snapshot, then every entry after it. What is damaged opens read-only
 * with a finding. Throws not-a-case, wrong-passphrase, wrong-recovery-key, header-damaged, newer-format, case-locked.
 */
export async function openCase(folder: string, secret: Secret, options: OpenOptions): Promise<Session> {
  const found = await readHeader(folder)
  return openWithKey(folder, found, await unlock(found.header, secret, options.signal), options)
}

/** As openCase, for a header that is unlocked already. */
export async function openWithKey(
  folder: string,
  found: HeaderFound,
  caseKey: Buffer,
  options: OpenOptions,
): Promise<Session> {
  const wanted = options.readOnly === true
  const lock = wanted ? undefined : await takeLock(folder)
  try {
    const findings = headerFindings(found, wanted)
    if (findings.length > 0 && !wanted) await rewriteHeader(folder, found.header)
    return await openUnlocked({ folder, caseId: found.header.caseId, caseKey, lock, findings, wanted }, options)
  } catch (error) {
    await lock?.release()
    throw error
  }
}

interface Unlocked {
  readonly folder: string
  readonly caseId: Uint8Array
  readonly caseKey: Buffer
  readonly lock: Lock | undefined
  readonly findings: readonly Finding[]
  /** Whether the user asked for read-only. */
  readonly wanted: boolean
}

async function openUnlocked(at: Unlocked, { actor, onCommit, signal }: OpenOptions): Promise<Session> {
  const { folder, caseId, caseKey, lock, wanted } = at
  const keys = { caseId, caseKey }
  const store = openStore(`${folder}/snap`, deriveKey(caseKey, caseId, 'snapshots'))
  await store.read()
  const snapshotSeq = store.data.seq
  const scan = await replay(folder, keys, store, signal)
  const readOnly = wanted || scan.corruption !== undefined || scan.forks.length > 0
  if (scan.torn && !readOnly) await recoverTornTail(folder, scan.torn)
  const journal = openJournal(folder, keys, scan)
  const snapshots = createSnapshots(store, readOnly)
  const vault = openVault(folder, keys)
  if (!readOnly) await vault.sweep()
  const inTurn = createTurns()
  return {
    folder,
    caseId: Buffer.from(caseId).toString('hex'),
    caseKey,
    readOnly,
    findings: [...at.findings, ...journalFindings(scan, snapshotSeq, readOnly)],
    store,
    journal,
    vault,
    actor,
    onCommit,
    sentences: new Map(),
    inTurn,
    snapshots,
    close: () =>
      inTurn(async () => {
        await snapshots.now()
        await journal.close()
        await lock?.release()
        vault.close()
        caseKey.fill(0)
      }),
  }
}

/** Takes into the store what the journal holds beyond the snapshot, each entry proved before it is believed. */
async function replay(
  folder: string,
  keys: JournalKeys,
  store: Store,
  signal: AbortSignal | undefined,
): Promise<JournalScan> {
  const { seq, head } = store.data
  const from = seq > 0 ? { from: { seq, hash: Buffer.from(head, 'hex') } } : {}
  return scanJournal(folder, keys, {
    ...from,
    ...(signal ? { signal } : {}),
    onEntry: (entry, payload, hash) => {
      if (entry <= seq) return
      const body = decode(entry, payload)
      takeIn({ store }, body, hash.toString('hex'))
    },
  })
}

function decode(seq: number, payload: Buffer) {
  try {
    return decodeCommit(payload.toString())
  } catch (error) {
    // It decrypts and the chain holds, so it was written so: by a newer version, or by a fault of ours.
    throw new RedThreadError('journal-damaged', { seq }, error)
  }
}
