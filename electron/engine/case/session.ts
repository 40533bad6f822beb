import type { CaseStatus, Finding } from '#shared/contract.ts'
import type { Commit } from '#shared/ops/commit.ts'
import type { FolderHandle } from '../disk/folder-handle.ts'
import type { OutgoingWrites } from '../handover/outgoing/outgoing-writes.ts'
import type { Payload } from '../storage/journal/frame.ts'
import type { Fork } from '../storage/journal/report.ts'
import type { Store } from '../storage/store.ts'
import type { Vault } from '../storage/vault/vault.ts'
import type { DraftsFile } from './drafts.ts'
import type { EvidenceTexts } from './evidence-texts.ts'
import type { Remembering } from './remembering.ts'
import type { Snapshots } from './snapshots.ts'

/** The journal as an open case uses it. Hashes are hexadecimal. */
export interface CaseJournal {
  /** The copy of the case that new entries are of (newCopyId). */
  readonly copy: string
  /** Durable once it resolves; throws save-failed, and then nothing was taken in. */
  readonly append: (payload: Payload) => Promise<{ readonly seq: number; readonly hash: string }>
  /** The payload of one entry and its place in the chain. */
  readonly read: (seq: number) => Promise<{ readonly payload: Buffer; readonly prev: string; readonly hash: string }>
  /** The payloads of the entries from the first to this one. */
  readonly upTo: (seq: number) => AsyncIterable<Buffer>
  readonly close: () => Promise<void>
  /** Other branches than the one that is shown, and whether that one is set aside. */
  readonly forks: readonly Fork[]
  readonly isAside: boolean
  /** The payloads of another branch, from an entry on. */
  readonly ofBranch: (fork: Pick<Fork, 'positions' | 'tip'>, from: number) => AsyncIterable<Buffer>
}

/** A case while its keys are in memory. */
export interface Session {
  /** Where it is at this moment. Throws case-moved where it was moved away. */
  readonly folder: string
  readonly where: FolderHandle
  /** 16 bytes in hexadecimal. */
  readonly caseId: string
  readonly caseKey: Buffer
  readonly readOnly: boolean
  /** Why, as the end of a sentence; '' where it is not. */
  readonly readOnlyReason: string
  /** It was asked for read-only. */
  readonly lookOnly: boolean
  readonly findings: readonly Finding[]
  readonly store: Store
  readonly journal: CaseJournal
  readonly vault: Vault
  /** What the exhibits say, for searches. */
  readonly texts: EvidenceTexts
  readonly drafts: DraftsFile
  /** What is being written outside the case. */
  readonly outgoing: OutgoingWrites
  /** Who acts. */
  readonly actor: () => string
  /** Called with every commit once it is durable and applied. */
  readonly onCommit: (commit: Commit) => Promise<void>
  /** Sentences of commits already put into words, by seq. */
  readonly sentences: Map<number, string>
  /** Runs one piece of work after another, so that a plan always sees the commit before it. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Writes a snapshot soon, and at once when closing. */
  readonly snapshots: Snapshots
  /** What this computer remembers of the case, outside its folder. */
  readonly remembering: Remembering
  readonly close: () => Promise<void>
}

const branchesState = ({ journal: { forks, isAside } }: Session) =>
  isAside || forks.some(fork => !fork.isAside) ? 'to choose' : 'chosen'

/** What windows show of the session; `undo` and `redo` are the sentences of what they would take back. */
export function statusOf(session: Session, undo: string | undefined, redo: string | undefined): CaseStatus {
  const { state, seq, head } = session.store.data
  const info = state.records.get('case')
  return {
    path: session.where.last(),
    caseId: session.caseId,
    title: info?.record === 'case' ? info.title : 'Untitled case',
    locked: false,
    readOnly: session.readOnly,
    ...(session.readOnly ? { readOnlyReason: session.readOnlyReason } : {}),
    seq,
    head,
    findings: [...session.findings, ...session.remembering.findings(), ...session.snapshots.findings()],
    ...(session.journal.forks.length > 0 ? { branches: branchesState(session) } : {}),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
  }
}
