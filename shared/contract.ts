/**
 * Every question a window or terminal may ask the engine, and every event the engine tells them. Two channels cross
 * the border: `invoke` (one JSON string each way, this file) and GET (bytes, `resources` below).
 */
import { z } from 'zod'
import type {
  AppStatus,
  BranchTold,
  BundleOpened,
  BundleWritten,
  CaseStatus,
  CommitResult,
  Drafts,
  ExportFormat,
  ExportPreview,
  ExportWritten,
  FolderListing,
  IdentityStatus,
  ImportFormat,
  ImportReport,
  Picked,
  ReceiptTaken,
  StampTold,
  VerifyReport,
} from './answers.ts'
import { scopeSchema } from './commands/scope-input.ts'
import type { PossibleMatch } from './editions/redaction/possible.ts'
import type { ErrorMessage } from './errors.ts'
import { decimalMarks } from './model/decimal-text.ts'
import type { Commit } from './ops/commit.ts'

export type * from './answers.ts'

/** A call: the schema of what comes in, and the type of what goes out. */
export interface Call<Input = unknown, Output = unknown> {
  readonly input: z.ZodType<Input>
  readonly output?: Output
}

const call = <Output>() => ({
  taking: <Input>(input: z.ZodType<Input>): Call<Input, Output> => ({ input }),
})

const nothing = z.strictObject({})
const path = z.string().min(1).max(4096)
/** The user has agreed that a file which is there already is replaced. */
const replace = z.literal(true).optional()
const secret = z.union([
  z.strictObject({ passphrase: z.string().min(1) }),
  z.strictObject({ recoveryWords: z.string() }),
])

const hashDigits = z.string().regex(/^[0-9a-f]{4,64}$/)

const opening = {
  /** Change nothing, and take no lock. */
  readOnly: z.boolean().optional(),
  /** Take the case where nobody can tell from here whether another program still has it open. */
  takeOver: z.boolean().optional(),
  /** The branch to open: the hash of its last entry, or its first digits. Else the one to be shown first. */
  branch: hashDigits.optional(),
}

const acquisition = z.strictObject({
  how: z.string().optional(),
  tool: z.string().optional(),
  handling: z.string().optional(),
  note: z.string().optional(),
  parent: z.string().optional(),
})

/** What is to go out, for whom, and why. */
const edition = {
  scope: scopeSchema,
  /** The highest handling code its reader may have, and others by name. */
  upTo: z.string().min(1),
  allowed: z.array(z.string()).optional(),
  recipient: z.string().trim().min(1),
  purpose: z.string().trim().min(1),
  /** With everything blacked out that the case's redactions name. */
  redacted: z.boolean().optional(),
  /** As the case stood after so many journal entries. */
  entries: z.number().int().min(1).optional(),
}
const optionValues = z.record(z.string().max(40), z.union([z.string().max(100_000), z.boolean()]))
const importOrder = {
  job: z.string(),
  path,
  format: z.string().optional(),
  /** What comes before fractions where a figure can be read both ways and its column does not tell. */
  decimal: z.enum(decimalMarks).optional(),
}
/** What the source of an import is called, and how it is graded. */
const importSource = z.strictObject({
  title: z.string().trim().min(1),
  /** Of the grade; absent: 6x6. */
  scheme: z.string().optional(),
  sourceGrade: z.string().optional(),
  informationGrade: z.string().optional(),
})

export const calls = {
  'app.status': call<AppStatus>().taking(nothing),
  'app.actor': call<AppStatus>().taking(z.strictObject({ actor: z.string().trim().min(1).max(120) })),
  'app.preferences': call<null>().taking(z.record(z.string().max(40), z.union([z.string().max(80), z.number()]))),
  'app.forget': call<AppStatus>().taking(z.strictObject({ path })),

  'case.new': call<{ status: CaseStatus; recoveryWords: string }>().taking(
    z.strictObject({ path, title: z.string().trim().min(1), reference: z.string().optional(), passphrase: z.string() }),
  ),
  'case.sample': call<CaseStatus>().taking(nothing),
  'case.open': call<CaseStatus>().taking(z.strictObject({ path, secret, ...opening })),
  'case.unlock': call<CaseStatus>().taking(z.strictObject({ secret, ...opening })),
  /** Every branch of the journal; one, of an ordinary case. */
  'case.branches': call<readonly BranchTold[]>().taking(nothing),
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
  'journal.page': call<readonly Commit[]>().taking(
    z.strictObject({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500) }),
  ),
  verify: call<VerifyReport>().taking(z.strictObject({ job: z.string() })),

  'evidence.addPaths': call<CommitResult>().taking(
    z.strictObject({ job: z.string(), paths: z.array(path).min(1), acquisition }),
  ),
  'evidence.upload': call<{ upload: string }>().taking(
    z.strictObject({ name: z.string().min(1).max(255), size: z.number() }),
  ),
  'evidence.chunk': call<null>().taking(z.strictObject({ upload: z.string(), base64: z.string().max(12_000_000) })),
  'evidence.uploaded': call<CommitResult>().taking(
    z.strictObject({ job: z.string(), uploads: z.array(z.string()).min(1), acquisition }),
  ),
  'evidence.abandon': call<null>().taking(z.strictObject({ uploads: z.array(z.string()) })),
  'evidence.view': call<{ url: string }>().taking(z.strictObject({ exhibit: z.string() })),
  'evidence.export': call<{ path: string }>().taking(
    z.strictObject({
      exhibit: z.string(),
      path,
      replace,
      purpose: z.string().trim().min(1),
      recipient: z.string().trim().min(1),
    }),
  ),
  'evidence.search': call<readonly { exhibit: string; excerpt: string }[]>().taking(
    z.strictObject({ job: z.string(), query: z.string().min(2) }),
  ),

  'bundle.write': call<BundleWritten>().taking(
    z.strictObject({
      job: z.string(),
      path,
      replace,
      to: z.union([
        z.strictObject({ passphrase: z.string() }),
        z.strictObject({ recipients: z.array(z.string()).min(1).max(20) }),
      ]),
      purpose: z.string().trim().min(1),
      recipientName: z.string().trim().min(1),
    }),
  ),
  'bundle.open': call<BundleOpened>().taking(
    z.strictObject({
      job: z.string(),
      path,
      with: z.union([z.strictObject({ passphrase: z.string() }), z.strictObject({ identity: z.literal(true) })]),
      casePath: path,
      casePassphrase: z.string(),
    }),
  ),

  'export.formats': call<readonly ExportFormat[]>().taking(nothing),
  'export.preview': call<ExportPreview>().taking(z.strictObject(edition)),
  /** What the redacted edition that a format would write may still tell, and nobody has decided on. */
  'export.matches': call<readonly PossibleMatch[]>().taking(
    z.strictObject({ ...edition, job: z.string(), format: z.string().optional(), options: optionValues.optional() }),
  ),
  'export.write': call<ExportWritten>().taking(
    z.strictObject({ ...edition, job: z.string(), format: z.string(), path, replace, options: optionValues }),
  ),
  'receipt.take': call<ReceiptTaken>().taking(z.strictObject({ job: z.string(), path })),
  'import.formats': call<readonly ImportFormat[]>().taking(nothing),
  'import.preview': call<ImportReport>().taking(z.strictObject(importOrder)),
  'import.take': call<ImportReport>().taking(z.strictObject({ ...importOrder, source: importSource.optional() })),

  'stamp.request': call<StampTold>().taking(z.strictObject({ job: z.string(), path, replace })),
  'stamp.take': call<StampTold>().taking(z.strictObject({ job: z.string(), path, authorities: path.optional() })),

  'identity.create': call<IdentityStatus>().taking(
    z.strictObject({ name: z.string().trim().min(1).max(120), passphrase: z.string() }),
  ),
  'identity.unlock': call<IdentityStatus>().taking(z.strictObject({ passphrase: z.string() })),
  /** The words of anybody's signing key, `ssh-ed25519 …`; '' where it is none. */
  'identity.words': call<{ words: string }>().taking(z.strictObject({ key: z.string().max(2000) })),
  'identity.lock': call<IdentityStatus>().taking(nothing),

  'host.pick': call<Picked>().taking(
    z.strictObject({
      what: z.enum(['open-case', 'open-bundle', 'open-files', 'save-case', 'save-bundle', 'save-file']),
      suggested: z.string().optional(),
    }),
  ),
  'host.folder': call<FolderListing>().taking(z.strictObject({ folder: path.optional() })),
  'job.cancel': call<null>().taking(z.strictObject({ job: z.string() })),
} as const satisfies Record<string, Call>

export type CallName = keyof typeof calls
/** Answered by the host the window runs in; everything else by the engine. */
export type HostCall = 'host.pick' | 'host.folder'
export type EngineCall = Exclude<CallName, HostCall>
export type InputOf<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type OutputOf<N extends CallName> = (typeof calls)[N] extends Call<infer _, infer Output> ? Output : never

/** Progress of long work; `total` is absent where the end is not known. `done === total` with `ended` closes it. */
export interface JobProgress {
  readonly job: string
  readonly title: string
  readonly unit: 'bytes' | 'entries' | 'files' | 'steps'
  readonly done: number
  readonly total?: number
  readonly ended?: true
}

/** What the engine tells every window, in order. */
export type AppEvent =
  | { readonly event: 'commit'; readonly commit: Commit; readonly status: CaseStatus }
  | { readonly event: 'status'; readonly status: CaseStatus | null }
  | { readonly event: 'identity'; readonly identity: IdentityStatus }
  | { readonly event: 'job'; readonly progress: JobProgress }

/** The one JSON string of an invoke, both ways. */
export interface Request {
  readonly call: CallName
  readonly input: unknown
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorMessage }

/** The GET side: what bytes lie where, below the app's origin. */
export const resources = {
  /** Every record of the open case, as one JSON array; the seq it stands at is in the `x-seq` header. */
  snapshot: '/case/snapshot',
  exhibit: (id: string) => `/case/exhibit/${encodeURIComponent(id)}`,
} as const

/** What a host puts into the window before any script runs, under `globalThis.redThread`. */
export interface Bridge {
  readonly invoke: (request: string) => Promise<string>
  /** Calls back with one JSON AppEvent at a time; returns the unsubscribe. */
  readonly subscribe: (listener: (event: string) => void) => () => void
  /** Where a file that was dropped lies, where the host can tell; '' where it lies nowhere. */
  readonly pathOf?: (file: object) => string
}
