import type { CaseState } from '#shared/ops/state.ts'

/**
 * What leaves the case: a part of it as of one journal entry, without what its reader may not have. A case of
 * its own, so that every query answers for it; exporters and the dossier read this and nothing else.
 */
export interface Edition {
  readonly state: CaseState
  readonly caseId: string
  /** The moment of that entry, ISO UTC. The only clock an export may read: the same edition gives the same bytes. */
  readonly asOf: string
  readonly anchor: Anchor
  /** What part of the case it is, in words: `the whole case`, `board "Money"`. */
  readonly scope: string
  /** Who it is for and why; `upTo` is the highest handling code its reader may have. */
  readonly recipient: string
  readonly purpose: string
  readonly upTo: string
  readonly withheld: readonly Withheld[]
  /** How many places were blacked out by which numbered placeholder; empty where the edition is not redacted. */
  readonly redacted: readonly Redacted[]
}

/** Ties paper to journal: whoever holds it can show later whether the journal was changed before this entry. */
export interface Anchor {
  /** Number of journal entries. */
  readonly entries: number
  /** Hash of the newest of them, hexadecimal. */
  readonly head: string
  /** RFC 6962 root over them, base64. */
  readonly root: string
  /** The checkpoint as a signed note (C2SP tlog-checkpoint); '' where no signing key was at hand. */
  readonly checkpoint: string
}

/** A record its reader may not have: named by id and handling code only. */
export interface Withheld {
  readonly id: string
  readonly record: string
  readonly handling: string
}

export interface Redacted {
  /** As printed in the text: `[REDACTED 3]`. */
  readonly placeholder: string
  readonly places: number
}
