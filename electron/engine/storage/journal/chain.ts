import { branchesOf, type Choice, choose, hashesOf, positionsOf, stumpsOf } from './branches.ts'
import { EntryHashes } from './entry-hashes.ts'
import { Positions } from './positions.ts'
import type { Fork } from './report.ts'
import { noHash } from './segment-format.ts'
import type { Segment } from './segments.ts'
import { growTree, isHollow, type Tree } from './tree.ts'
import { type Break, type Walk, walkSegment } from './walk.ts'

/** What following the chain from the first entry on came to. */
export interface Chain {
  readonly seq: number
  /** Hash of the entry at `seq`; undefined where it was passed over unread. */
  readonly hash: Buffer | undefined
  readonly hashes: EntryHashes
  readonly positions: Positions
  readonly broken: Break | undefined
  /** The branches beside the one that was followed. */
  readonly others: readonly Fork[]
  /** The one that was followed was set aside. */
  readonly isAside: boolean
  readonly orphans: readonly Segment[]
  /** The copy that wrote the segment of the last entry; undefined where it is of version 1 or there is none. */
  readonly copy: Buffer | undefined
  /** Whether an entry is in the journal, on whatever branch. */
  readonly holds: (seq: number, hash: Buffer) => boolean
}

export type LineOptions = Pick<Walk, 'pass' | 'progress' | 'signal'> & {
  /** Entries before this one are passed over by their frame headers. */
  readonly readFrom: number
  /** Told before each segment from which entry on another one may be what continues the journal. */
  readonly doubtFrom: (seq: number) => void
}

/**
 * Follows segment after segment, each the only continuation of the one before: an ordinary journal. Undefined where
 * anything is not so; growTree reads that.
 */
export async function followLine(
  folder: string,
  segments: readonly Segment[],
  options: LineOptions,
): Promise<Chain | undefined> {
  const hashes = new EntryHashes(Math.max(1, options.readFrom))
  const positions = new Positions()
  const walk: Walk = {
    ...options,
    seq: 0,
    hash: noHash,
    pass: (position, hash, payload) => {
      if (hash !== undefined) hashes.add(hash)
      positions.add(position.segment, position.offset)
      options.pass(position, hash, payload)
    },
  }
  let copy: Buffer | undefined
  for (const [at, segment] of segments.entries()) {
    if (!continues(segment, walk)) return undefined
    if (isHollow(segment)) continue
    options.doubtFrom(segments[at + 1]?.header.firstSeq ?? Number.POSITIVE_INFINITY)
    if ((await walkSegment(folder, segment, walk)) !== undefined) return undefined
    copy = segment.header.copy
  }
  const { seq, hash } = walk
  const holds = (wanted: number, known: Buffer) => hashes.at(wanted)?.equals(known) === true
  return { seq, hash, hashes, positions, broken: undefined, others: [], isAside: false, orphans: [], copy, holds }
}

function continues({ header, ...segment }: Segment, { seq, hash }: Walk): boolean {
  if (header.firstSeq !== seq + 1) return false
  // What a hollow one continues is all that it proves: unread, it proves nothing.
  return hash === undefined ? !isHollow({ header, ...segment }) : header.previous.equals(hash)
}

/**
 * Reads every segment and follows the branch that `wanted` names by its last entry, or else the one to be shown first.
 * Undefined where there is no such branch.
 */
export async function followBranch(
  folder: string,
  segments: readonly Segment[],
  options: Pick<Walk, 'progress' | 'signal'>,
  wanted: Buffer | undefined,
): Promise<Chain | undefined> {
  const tree = await growTree(folder, segments, options)
  const branches = branchesOf(tree.runs)
  if (branches.length === 0) return wanted ? undefined : nothingRead(tree)
  const choice = choose(branches, wanted)
  return choice && chainOf(tree, choice, stumpsOf(tree.runs, branches))
}

function chainOf({ runs, orphans }: Tree, { shown, isAside, others }: Choice, stumps: readonly Fork[]): Chain {
  const holds = (seq: number, hash: Buffer) => runs.some(({ hashes }) => hashes.at(seq)?.equals(hash) === true)
  const [hashes, positions, { broken }] = [hashesOf(shown), positionsOf(shown), shown]
  const copy = shown.path.at(-1)?.run.segment.header.copy
  return { ...shown.tip, hashes, positions, broken, others: [...others, ...stumps], isAside, orphans, copy, holds }
}

/** Not one entry could be read. */
function nothingRead({ runs, orphans }: Tree): Chain {
  const nothing = { seq: 0, hash: noHash, hashes: new EntryHashes(1), positions: new Positions() }
  return {
    ...nothing,
    broken: runs[0]?.broken,
    others: [],
    isAside: false,
    orphans,
    copy: undefined,
    holds: () => false,
  }
}
