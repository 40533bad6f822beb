/** What the calls about the open case answer. */

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
export interface BranchSummary {
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
