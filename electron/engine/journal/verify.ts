import type { JournalKeys } from './keys.ts'
import { addLeaf, emptyTree, treeRoot } from './merkle.ts'
import type { JournalHead, Problem } from './report.ts'
import { type JournalScan, scanJournal } from './scan.ts'

/** A state of the journal known from elsewhere: a snapshot's, a bundle's or a printed checkpoint. */
export interface Anchor {
  readonly size: number
  readonly root: Uint8Array
}

export interface VerifyOptions {
  /** Each must be the journal's own state at its size. */
  readonly anchors?: readonly Anchor[]
  /** Bytes read, of all. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface JournalVerdict {
  /** Entries that hold together from the first on. */
  readonly entries: number
  readonly head: JournalHead
  /** RFC 6962 root over them. */
  readonly root: Buffer
  /** Empty where every byte is as it was written. Ordered by entry. */
  readonly problems: readonly Problem[]
}

/** Reads and proves every byte of the journal. Throws the reason of an aborted signal, and what the file system throws. */
export async function verifyJournal(
  folder: string,
  keys: JournalKeys,
  { anchors = [], ...options }: VerifyOptions = {},
): Promise<JournalVerdict> {
  const lost = new Set(anchors)
  let tree = emptyTree
  const settle = () => {
    for (const anchor of lost) {
      if (anchor.size === tree.size && treeRoot(tree).equals(anchor.root)) lost.delete(anchor)
    }
  }
  settle()
  const scan = await scanJournal(folder, keys, {
    ...options,
    onEntry: (_seq, _payload, hash) => {
      tree = addLeaf(tree, hash)
      settle()
    },
  })
  const problems = [...problemsOf(scan), ...[...lost].map(({ size }): Problem => ({ what: 'rolled-back', seq: size }))]
  return { entries: tree.size, head: scan.head, root: treeRoot(tree), problems: problems.sort((a, b) => a.seq - b.seq) }
}

function problemsOf({ torn, corruption, forks }: JournalScan): Problem[] {
  return [
    ...(corruption?.problems ?? []),
    ...(torn === undefined ? [] : [{ what: 'torn-tail' as const, seq: torn.seq }]),
    ...forks.map(({ at }) => ({ what: 'fork' as const, seq: at + 1 })),
  ]
}
