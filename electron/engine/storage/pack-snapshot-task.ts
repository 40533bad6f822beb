import type { History } from '#shared/ops/history.ts'

/** What a snapshot says beside the records: the entry it is of, its hash (hex), and what can be undone. */
export interface SnapshotHead {
  readonly seq: number
  readonly head: string
  readonly history: History
}

/**
 * Packs a snapshot. The worker asks for records until there are none, and hands what it packed over in pieces: so the
 * engine's thread never does more of it at once than one slice or one piece.
 */
export interface PackSnapshot {
  readonly input: SnapshotHead
  readonly output: undefined
  /** 'more': the next records, please. Else a piece of the packed snapshot. */
  readonly message: 'more' | Uint8Array
  /** The next records as V8 serializes them; nothing after the last of them, and to a piece. */
  readonly reply: Uint8Array | undefined
}
