import { z } from 'zod'
import type { BranchSummary, CaseStatus, CommitResult, Drafts, VerifyReport } from '../answers.ts'
import type { ListedCommit } from '../ops/commit.ts'
import { call, nothing, path, replace, secret } from './call.ts'

const hashDigits = z.string().regex(/^[0-9a-f]{4,64}$/)

const opening = {
  /** Change nothing, and take no lock. */
  readOnly: z.boolean().optional(),
  /** Take the case where nobody can tell from here whether another program still has it open. */
  takeOver: z.boolean().optional(),
  /** The branch to open: the hash of its last entry, or its first digits. Else the one to be shown first. */
  branch: hashDigits.optional(),
}

/** About the open case: opening and leaving it, changing it, and its journal. */
export const caseCalls = {
  'case.new': call<{ status: CaseStatus; recoveryWords: string }>().taking(
    z.strictObject({ path, title: z.string().trim().min(1), reference: z.string().optional(), passphrase: z.string() }),
  ),
  'case.sample': call<CaseStatus>().taking(nothing),
  'case.open': call<CaseStatus>().taking(z.strictObject({ path, secret, ...opening })),
  'case.unlock': call<CaseStatus>().taking(z.strictObject({ secret, ...opening })),
  /** Every branch of the journal; one, of an ordinary case. */
  'case.branches': call<readonly BranchSummary[]>().taking(nothing),
  /** Shows another branch read-only, or goes on with one: the others are set aside, and kept. */
  'case.branch': call<CaseStatus>().taking(z.strictObject({ branch: hashDigits, goOn: z.boolean() })),
  'case.lock': call<CaseStatus>().taking(nothing),
  'case.close': call<null>().taking(nothing),
  'case.status': call<CaseStatus | null>().taking(nothing),
  'case.passphrase': call<null>().taking(z.strictObject({ secret, passphrase: z.string() })),
  /** An older copy was put back on purpose: noted in the case, and not told any more. */
  'case.acceptOlder': call<CaseStatus>().taking(z.strictObject({ reason: z.string().trim().min(1).max(2000) })),
  'case.salvage': call<{ path: string; entries: number }>().taking(z.strictObject({ path, replace })),
  /** What is being written in the window and not kept yet; it outlives a lock, and is no part of the case. */
  'drafts.read': call<Drafts>().taking(z.strictObject({ caseId: z.string() })),
  'drafts.keep': call<null>().taking(
    z.strictObject({ caseId: z.string(), drafts: z.record(z.string().max(10_000), z.unknown()) }),
  ),
  run: call<CommitResult | null>().taking(z.strictObject({ command: z.string(), input: z.unknown() })),
  undo: call<CommitResult>().taking(nothing),
  redo: call<CommitResult>().taking(nothing),
  'journal.page': call<readonly ListedCommit[]>().taking(
    z.strictObject({
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500),
      whole: z.boolean().optional(),
    }),
  ),
  /** The entries that changed a record or what is claimed of it, and where a next look begins. */
  'journal.about': call<{ readonly commits: readonly ListedCommit[]; readonly before: number | null }>().taking(
    z.strictObject({ id: z.string(), before: z.number().int().optional() }),
  ),
  verify: call<VerifyReport>().taking(z.strictObject({ job: z.string() })),
} as const
