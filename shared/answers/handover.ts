/** What the calls answer by which something leaves a case or comes back. */
import type { CaseStatus, Finding } from './case.ts'
import type { FormatOption } from './format-option.ts'

export interface BundleWritten {
  readonly path: string
  readonly size: number
  readonly number: number
  readonly entries: number
  readonly signedBy: string
}

export interface BundleOpened {
  readonly status: CaseStatus
  /** Of the new case folder: it has keys of its own. */
  readonly recoveryWords: string
  readonly signedBy: string
  readonly signerWords: string
  readonly findings: readonly Finding[]
}

/** A format a case can leave in. */
export interface ExportFormat {
  readonly id: string
  readonly title: string
  readonly help: string
  /** The extension of its one file, or that it is a folder of several. */
  readonly form: { readonly file: string } | 'folder'
  readonly options: readonly FormatOption[]
  /** It carries the sender's signature where their identity is unlocked. */
  readonly signed: boolean
}

/** What would go out, before anything is written. */
export interface ExportPreview {
  readonly scope: string
  readonly entries: number
  /** Records that go out, by kind. */
  readonly records: Readonly<Record<string, number>>
  /** What its reader may not have: by kind and handling code, how many. */
  readonly withheld: readonly { readonly record: string; readonly handling: string; readonly count: number }[]
}

export interface ExportWritten {
  readonly path: string
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[]
  readonly entries: number
  /** Lines of the loss report: nowhere in the files, and only in our own extension of the format. */
  readonly lost: number
  readonly carriedByExtension: number
  readonly withheld: number
  readonly redacted: number
  /** Its number, as a receipt names it; absent where the case is read-only and nothing could be recorded. */
  readonly release?: string
}

/** A receipt that was taken in. */
export interface ReceiptResult {
  readonly release: string
  /** Which of the release's files it names. */
  readonly file: string
  readonly receivedBy: string
  readonly receivedAt: string
  /** The fingerprint of the key that counter-signed it, as words; absent where nobody did. */
  readonly signerWords?: string
}

/** A request for a timestamp, and the reply to it as far as there is one; '' for what is not known yet. */
export interface StampSummary {
  readonly id: string
  /** SHA-256 of the checkpoint that is stamped. */
  readonly hash: string
  readonly entries: number
  readonly time: string
  readonly authority: string
  readonly verified: string
}
