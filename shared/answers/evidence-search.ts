/** What a search of the evidence answers. */
import type { UnreadWhy } from '../words/unread.ts'

/** A stretch of text in which the words were found. */
export interface EvidenceHit {
  readonly exhibit: string
  /** Where in the exhibit, as a locator names it: "page 3", "message 2, attachment “a.pdf”, page 1"; '' for all of it. */
  readonly place: string
  /** In which line of the text of that place, 1 for the first. */
  readonly line: number
  /** The words as the exhibit spells them, and what stands before and after them, on one line. */
  readonly before: string
  readonly match: string
  readonly after: string
}

/** What of an exhibit was not searched. */
export interface EvidenceUnread {
  readonly exhibit: string
  /** None of it was searched. */
  readonly whole: boolean
  readonly parts: readonly { readonly place: string; readonly why: UnreadWhy }[]
}

export interface EvidenceFound {
  /** The best first, some of each exhibit. */
  readonly hits: readonly EvidenceHit[]
  /** In so many exhibits the words were found, those without a hit above among them. */
  readonly found: number
  /** Exhibits in the case. */
  readonly exhibits: number
  /** Whatever was not searched. */
  readonly unread: readonly EvidenceUnread[]
}

/** All text that is searched of an exhibit. */
export interface EvidenceText {
  /** `place` as in a hit; several stretches may share one. */
  readonly parts: readonly { readonly place: string; readonly text: string }[]
  readonly unread: EvidenceUnread['parts']
}
