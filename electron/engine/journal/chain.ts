import { EntryHashes } from './entry-hashes.ts'
import type { Fork } from './report.ts'
import { noHash, segmentHeaderSize } from './segment-format.ts'
import type { Segment } from './segments.ts'
import { type Break, type Walk, walkSegment } from './walk.ts'

/** What following the chain from the first entry on came to. */
export interface Chain {
  readonly seq: number
  /** Hash of the entry at `seq`; undefined where it was passed over unread. */
  readonly hash: Buffer | undefined
  readonly hashes: EntryHashes
  readonly broken: Break | undefined
  readonly forks: readonly Fork[]
  /** Segments that continue nothing that was found: what they continue is missing. */
  readonly orphans: readonly Segment[]
}

export type ChainOptions = Pick<Walk, 'pass' | 'progress' | 'signal'> & {
  /** Entries before this one are passed over by their frame headers. */
  readonly readFrom: number
}

/**
 * Follows the hashes from segment to segment. Names only decide which of two continuations of one entry is followed
 * (the older); the other is a fork.
 */
export async function followChain(folder: string, segments: readonly Segment[], options: ChainOptions): Promise<Chain> {
  const hashes = new EntryHashes(Math.max(1, options.readFrom))
  const rest = new Set(segments)
  const walk: Walk = {
    ...options,
    seq: 0,
    hash: noHash,
    pass: (position, hash, payload) => {
      if (hash !== undefined) hashes.add(hash)
      options.pass(position, hash, payload)
    },
  }
  const { broken } = await follow(folder, rest, walk)
  const hashOf = (seq: number) => (seq === 0 ? noHash : hashes.at(seq))
  const onChain = (segment: Segment) => {
    const before = hashOf(segment.header.firstSeq - 1)
    return before?.equals(segment.header.previous) === true
  }
  const forks: Fork[] = []
  for (const segment of segments) {
    if (!rest.has(segment) || !onChain(segment)) continue
    if (isHollow(segment)) rest.delete(segment)
    else forks.push(await followFork(folder, rest, segment, options))
  }
  return { seq: walk.seq, hash: walk.hash, hashes, broken, forks, orphans: [...rest] }
}

async function followFork(folder: string, rest: Set<Segment>, first: Segment, options: ChainOptions): Promise<Fork> {
  const at = first.header.firstSeq - 1
  const { progress, signal } = options
  const walk: Walk = { seq: at, hash: first.header.previous, readFrom: 0, pass: () => {}, progress, signal }
  const { broken, names } = await follow(folder, rest, walk, first)
  return { at, entries: walk.seq - at, segments: names, whole: broken === undefined }
}

/** Walks from segment to segment as far as the chain holds; takes those it used out of `rest`. */
async function follow(folder: string, rest: Set<Segment>, walk: Walk, first?: Segment) {
  const names: string[] = []
  for (let segment = first ?? continuation(rest, walk); segment !== undefined; segment = continuation(rest, walk)) {
    rest.delete(segment)
    names.push(segment.name)
    const broken = await walkSegment(folder, segment, walk)
    if (broken !== undefined) return { broken, names }
  }
  return { broken: undefined, names }
}

function continuation(rest: ReadonlySet<Segment>, { seq, hash }: Walk): Segment | undefined {
  for (const segment of rest) {
    const { firstSeq, previous } = segment.header
    if (firstSeq === seq + 1 && (hash === undefined || previous.equals(hash)) && !isHollow(segment)) return segment
  }
  return undefined
}

/** Begun but never given an entry that counts. It still proves what stood before it. */
const isHollow = (segment: Segment) => segment.size <= segmentHeaderSize || segment.end === 0
