import { EntryHashes } from './entry-hashes.ts'
import { noHash, type SegmentHeader, segmentHeaderSize } from './segment-format.ts'
import type { Segment } from './segments.ts'
import { type Break, type Walk, walkSegment } from './walk.ts'

/** One segment, read as far as it holds. */
export interface Run {
  readonly segment: Segment
  /** The one that holds the entry it continues; undefined where it begins the journal. */
  readonly parent: Run | undefined
  /** Of its entries, from its first on. */
  readonly hashes: EntryHashes
  /** Where each of them begins. */
  readonly offsets: readonly number[]
  readonly broken: Break | undefined
}

export interface Tree {
  /** Each after the one it continues. */
  readonly runs: readonly Run[]
  /** Segments that continue nothing that was found: what they continue is missing. */
  readonly orphans: readonly Segment[]
}

export const firstOf = ({ segment }: Run): number => segment.header.firstSeq
/** Its last entry; one less than its first where it has none. */
export const lastOf = (run: Run): number => firstOf(run) + run.hashes.count - 1

/**
 * Reads and proves every segment, and finds for each the entry it continues, by hash. Two copies or two writers that
 * went on from one entry make two branches; nothing here prefers one. `segments` come in the order of their first seq.
 */
export async function growTree(
  folder: string,
  segments: readonly Segment[],
  options: Pick<Walk, 'progress' | 'signal'>,
): Promise<Tree> {
  const [runs, orphans]: [Run[], Segment[]] = [[], []]
  for (const segment of segments) {
    const parent = continuedBy(segment.header, runs)
    if (parent === 'missing') orphans.push(segment)
    else if (!isHollow(segment)) runs.push(await readRun(folder, segment, parent, options))
  }
  return { runs, orphans }
}

/** Begun but never given an entry that counts. It still proves what stood before it. */
export const isHollow = (segment: Segment): boolean => segment.size <= segmentHeaderSize || segment.end === 0

function continuedBy({ firstSeq, previous }: SegmentHeader, runs: readonly Run[]): Run | undefined | 'missing' {
  if (firstSeq === 1) return previous.equals(noHash) ? undefined : 'missing'
  // Almost always the newest: the segments of one branch come one after another.
  return runs.findLast(({ hashes }) => hashes.at(firstSeq - 1)?.equals(previous) === true) ?? 'missing'
}

async function readRun(
  folder: string,
  segment: Segment,
  parent: Run | undefined,
  options: Pick<Walk, 'progress' | 'signal'>,
): Promise<Run> {
  const { firstSeq, previous } = segment.header
  const hashes = new EntryHashes(firstSeq)
  const offsets: number[] = []
  const pass: Walk['pass'] = ({ offset }, hash) => {
    if (hash === undefined) return
    hashes.add(hash)
    offsets.push(offset)
  }
  const broken = await walkSegment(folder, segment, {
    ...options,
    seq: firstSeq - 1,
    hash: previous,
    readFrom: 0,
    pass,
  })
  return { segment, parent, hashes, offsets, broken }
}
