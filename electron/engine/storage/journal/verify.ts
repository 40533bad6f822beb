import type { JournalKeys } from './keys.ts'
import { addLeaf, emptyTree, treeRoot } from './merkle.ts'
import type { Fork, JournalHead, Problem } from './report.ts'
import { type JournalScan, scanBranch, scanJournal } from './scan.ts'
import type { OnEntry } from './walk.ts'

/** A state of the journal known from elsewhere: a snapshot's, a bundle's or a printed checkpoint. */
export interface Anchor {
  readonly size: number
  readonly root: Uint8Array
}

export interface VerifyOptions {
  /** Each must be the journal's own state at its size. */
  readonly anchors?: readonly Anchor[]
  /** The branch, by the hash of its last entry; else the one that is shown first. */
  readonly branch?: Buffer | undefined
  /** Called for every entry that holds, in order. */
  readonly onEntry?: OnEntry
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
  /** Branches that were set aside, each read to its end. */
  readonly aside: readonly Fork[]
}

/** Reads and proves every byte of the journal. Throws the reason of an aborted signal, and what the file system throws. */
export async function verifyJournal(
  folder: string,
  keys: JournalKeys,
  { anchors = [], branch, onEntry: check, ...options }: VerifyOptions = {},
): Promise<JournalVerdict> {
  const lost = new Set(anchors)
  let tree = emptyTree
  const settle = () => {
    for (const anchor of lost) {
      if (anchor.size === tree.size && treeRoot(tree).equals(anchor.root)) lost.delete(anchor)
    }
  }
  settle()
  const onEntry: OnEntry = (seq, payload, hash, position) => {
    tree = addLeaf(tree, hash)
    settle()
    check?.(seq, payload, hash, position)
  }
  const named = branch && (await scanBranch(folder, keys, { ...options, branch, onEntry }))
  const scan = named ?? (await scanJournal(folder, keys, { ...options, onEntry }))
  const problems = [...problemsOf(scan), ...[...lost].map(({ size }): Problem => ({ what: 'rolled-back', seq: size }))]
  problems.sort((a, b) => a.seq - b.seq)
  const aside = scan.forks.filter(({ isAside, whole }) => isAside && whole)
  return { entries: tree.size, head: scan.head, root: treeRoot(tree), problems, aside }
}

function problemsOf({ torn, corruption, forks }: JournalScan): Problem[] {
  return [
    ...(corruption?.problems ?? []),
    ...(torn === undefined ? [] : [{ what: 'torn-tail' as const, seq: torn.seq }]),
    ...forks.filter(({ isAside }) => !isAside).map(({ at }) => ({ what: 'fork' as const, seq: at + 1 })),
    ...forks.filter(({ whole }) => !whole).map(({ tip }) => ({ what: 'damaged-branch' as const, seq: tip.seq + 1 })),
  ]
}
