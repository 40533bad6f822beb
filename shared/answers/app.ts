/** What the calls about the app itself answer. */
import type { CaseStatus } from './case.ts'

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

/** An identity just made. */
export interface NewIdentity extends IdentityStatus {
  /** The 24 words that open it where the passphrase is lost; kept nowhere. */
  readonly recoveryWords: string
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
export type Picked =
  | { readonly inPage: true }
  /** `replaces`: there is a file already, and the user has agreed to replace it. */
  | { readonly inPage: false; readonly paths: readonly string[]; readonly replaces?: true }
