/** What the calls of the contract answer: types only. */

/** Who the investigator is on this computer: the keys they sign and receive with. */
export interface IdentityStatus {
  readonly exists: boolean
  readonly unlocked: boolean
  readonly name?: string
  /** The signing key's fingerprint as six words, to be read out over the telephone. */
  readonly fingerprintWords?: string
  /** `age1…`: what a colleague needs to send a bundle to this investigator. */
  readonly recipient?: string
  /** `ssh-ed25519 …`: what a colleague needs to check a signature. */
  readonly signingKey?: string
}

export interface RecentCase {
  readonly path: string
  readonly title: string
  readonly openedAt: string
}

export interface AppStatus {
  readonly host: 'electron' | 'chromium'
  readonly version: string
  /** Who new commits are signed with: the name given at first start, or the account's. */
  readonly actor: string
  /** Whether that name was given by the user. */
  readonly named: boolean
  readonly platform: string
  /** The folder offered for new cases. */
  readonly casesFolder: string
  readonly sampleAvailable: boolean
  /** A case to offer at once: named on the command line. */
  readonly startWith?: string
  readonly recent: readonly RecentCase[]
  readonly identity: IdentityStatus
  /** What the window remembers between starts; the engine only keeps it. */
  readonly preferences: Preferences
  readonly open: CaseStatus | null
}

/** By name: a theme, a width, minutes. Nothing of a case is ever among them: they lie unencrypted on disk. */
export type Preferences = Readonly<Record<string, string | number>>

export interface CaseStatus {
  readonly path: string
  readonly caseId: string
  readonly title: string
  /** True where the keys are gone and the passphrase is needed again. */
  readonly locked: boolean
  readonly readOnly: boolean
  readonly seq: number
  readonly head: string
  /** What the next undo and redo would do, in words. */
  readonly undo?: string
  readonly redo?: string
  /** What opening found that the user must know: a torn tail, a damaged header copy, corruption. */
  readonly findings: readonly Finding[]
  /** The sample's passphrase is public; the window offers it. */
  readonly sample?: true
}

export interface Finding {
  readonly severity: 'note' | 'warning' | 'damage'
  readonly says: string
}

export interface CommitResult {
  readonly seq: number
  readonly hash: string
  /** Ids of the records this commit brought into being, in order. */
  readonly created: readonly string[]
}

export interface VerifyReport {
  readonly ok: boolean
  readonly at: string
  readonly entries: number
  readonly head: string
  /** Merkle root over all entries, RFC 6962, base64. */
  readonly root: string
  readonly exhibits: { readonly intact: number; readonly missing: number; readonly damaged: number }
  readonly problems: readonly string[]
}

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

export interface FolderListing {
  readonly folder: string
  readonly parent: string | null
  readonly entries: readonly FolderEntry[]
}

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly kind: 'folder' | 'case' | 'bundle' | 'file'
  readonly size: number
  readonly modifiedAt: string
}

/** What a native dialog answered; `inPage` says that the window must ask with its own dialog. */
export type Picked = { readonly inPage: true } | { readonly inPage: false; readonly paths: readonly string[] }
