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
  /** Why nothing can be changed, as the end of a sentence. */
  readonly readOnlyReason?: string
  readonly seq: number
  readonly head: string
  /** What the next undo and redo would do, in words. */
  readonly undo?: string
  readonly redo?: string
  /** What opening found that the user must know: a torn tail, a damaged header copy, corruption. */
  readonly findings: readonly Finding[]
  /** Where its journal went on in two places: whether somebody has still to choose. */
  readonly branches?: 'to choose' | 'chosen'
  /** The sample's passphrase is public; the window offers it. */
  readonly sample?: true
}

/** A branch of the journal: two copies, or two programs, went on from one entry. */
export interface BranchTold {
  /** Hash of its last entry. */
  readonly tip: string
  /** shown: it is open · open: nobody chose yet · aside: somebody chose to go on without it. */
  readonly state: 'shown' | 'open' | 'aside'
  /** The last entry it shares with the one that is shown; of that one, with the others. */
  readonly after: number
  /** Those beyond it. None: what was begun there cannot be read. */
  readonly entries: number
  /** All of it could be read. */
  readonly whole: boolean
  /** When the first and the last of them were made, and by whom. */
  readonly from?: string
  readonly to?: string
  readonly by: readonly string[]
  /** What the newest of them did, newest first. */
  readonly newest: readonly string[]
}

export interface Finding {
  readonly severity: 'note' | 'warning' | 'damage'
  readonly says: string
  /** What may be done about it: say that the older copy was put back on purpose. */
  readonly about?: 'older-copy'
}

/** Forms that are being filled in, by the key each gives itself; what is in one is that form's own matter. */
export type Drafts = Readonly<Record<string, unknown>>

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
  /** What was found in order, and is worth knowing: branches that were set aside. */
  readonly notes: readonly string[]
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

/** A format a case can leave in. */
export interface ExportFormat {
  readonly id: string
  readonly title: string
  readonly help: string
  /** The extension of its one file, or that it is a folder of several. */
  readonly form: { readonly file: string } | 'folder'
  readonly options: readonly ExportOption[]
  /** It carries the sender's signature where their identity is unlocked. */
  readonly signed: boolean
}

/** A choice an export offers, as data: one form and one command line serve all formats. */
export type ExportOption = { readonly id: string; readonly title: string; readonly help: string } & (
  | { readonly kind: 'flag' }
  /** The first is taken where nothing is chosen. */
  | { readonly kind: 'choice'; readonly choices: readonly { readonly id: string; readonly title: string }[] }
  /** `names`: the id of a record of this kind, which a window lets choose. */
  | { readonly kind: 'text'; readonly names?: 'dossier' | 'entity' }
)

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
export interface ReceiptTaken {
  readonly release: string
  /** Which of the release's files it names. */
  readonly file: string
  readonly receivedBy: string
  readonly receivedAt: string
  /** The fingerprint of the key that counter-signed it, as words; absent where nobody did. */
  readonly signerWords?: string
}

/** A format that can come in. */
export interface ImportFormat {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly extensions: readonly string[]
}

/** What an import found, and what of it is new; the same before and after it is taken in. */
export interface ImportReport {
  readonly format: string
  /** What the file holds, in its own words. */
  readonly counts: Readonly<Record<string, number>>
  readonly added: {
    readonly entities: number
    readonly links: number
    readonly claims: number
    readonly others: number
  }
  /** Of the others: custody, releases, receipts and timestamps, for which only the file itself vouches. */
  readonly onItsWord: number
  /** Records of the file that were in the case already. */
  readonly known: number
  /** Records of ours in it that a case with contents does not take over, such as boards and custody. */
  readonly left: number
  /** Records that stand in the file again, word for word. */
  readonly repeated: number
  /** Entities and links that were in the case already, of which it says more. */
  readonly toldMore: number
  /** What could not be taken in, the first hundred; `unreadCount` is all, and the errors file has them. */
  readonly unread: readonly { readonly where: string; readonly why: string }[]
  readonly unreadCount: number
  /** Of these, figures that can be read in two ways until somebody says what comes before fractions. */
  readonly eitherWay: number
  /** What was taken in but needs a look, as ids that stand for several things: the first hundred, and how many. */
  readonly noted: readonly { readonly where: string; readonly why: string }[]
  readonly notedCount: number
  /** Where all of what could not be taken in was written. */
  readonly errorsFile?: string
  readonly commit?: CommitResult
}

/** A request for a timestamp, and the reply to it as far as there is one; '' for what is not known yet. */
export interface StampTold {
  readonly id: string
  /** SHA-256 of the checkpoint that is stamped. */
  readonly hash: string
  readonly entries: number
  readonly time: string
  readonly authority: string
  readonly verified: string
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
export type Picked =
  | { readonly inPage: true }
  /** `replaces`: there is a file already, and the user has agreed to replace it. */
  | { readonly inPage: false; readonly paths: readonly string[]; readonly replaces?: true }
