import type { Position, Positions } from './positions.ts'

/** The newest entry: the next one is seq + 1 and carries this hash. Seq 0 and a zero hash in an empty journal. */
export interface JournalHead {
  readonly seq: number
  readonly hash: Buffer
}

/** Bytes that recovery moves to `torn/`: from `offset` to the end of the segment; the whole file where offset is 0. */
export interface Cut extends Position {
  readonly bytes: number
}

/** The newest entry was not completely written: a crash or power failure while it was being saved. */
export interface TornTail {
  /** The entry that is not there. */
  readonly seq: number
  readonly cuts: readonly Cut[]
}

/** Another branch: two copies or two writers went on from one entry. Nothing is damaged. */
export interface Fork {
  /** The last entry both have. */
  readonly at: number
  readonly segments: readonly string[]
  /** Those beyond it; none where what was begun there cannot be read, and so is no branch. */
  readonly entries: number
  /** All of it could be read. */
  readonly whole: boolean
  /** Its last entry. */
  readonly tip: JournalHead
  /** Somebody chose to go on without it, knowing all of it. */
  readonly isAside: boolean
  /** Of all its entries, from the first of the journal on. */
  readonly positions: Positions
}

export type ProblemKind =
  | 'damaged-entry' // a frame does not prove itself, and something was written after it
  | 'broken-chain' // a frame proves itself but continues another entry than the one before it
  | 'damaged-header' // a segment's header does not prove itself
  | 'missing-entries' // a segment continues entries that are nowhere
  | 'misnamed-segment' // a segment under a name that is not its own, as after two files were swapped
  | 'rolled-back' // an anchor (snapshot, checkpoint) knows an entry that is not there, or is another one here
  | 'missing-folder' // there is no journal folder
  | 'torn-tail'
  | 'fork' // another branch, which nobody set aside
  | 'damaged-branch' // another branch, which cannot be read to its end

export interface Problem {
  readonly what: ProblemKind
  /** The first entry concerned. */
  readonly seq: number
  readonly segment?: string
}

/** The journal is not what was written. It may be read up to `readable`; nothing is repaired. */
export interface Corruption {
  /** The first bad entry. */
  readonly seq: number
  /** Ordered by entry. */
  readonly problems: readonly Problem[]
  /** Entries from the first on that hold together. */
  readonly readable: number
  /** Entries after those that can still be decrypted; salvage() writes them out. */
  readonly salvageable: number
}
