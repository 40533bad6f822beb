import { type Chain, followBranch, followLine } from './chain.ts'
import { type Assessment, assess, noFolder } from './damage.ts'
import { EntryHashes } from './entry-hashes.ts'
import type { JournalKeys } from './keys.ts'
import { listSegments } from './list-segments.ts'
import { Positions } from './positions.ts'
import { readRange } from './read.ts'
import type { Corruption, Fork, JournalHead, TornTail } from './report.ts'
import { isNext, noHash, segmentHeaderSize } from './segment-format.ts'
import type { PassedOver, SegmentList } from './segments.ts'
import type { OnEntry } from './walk.ts'

export interface ScanOptions {
  /** Called for each entry after `from`, in order. What it throws ends the scan. */
  readonly onEntry?: OnEntry
  /**
   * An entry already known (a snapshot's): entries before it are passed over by their frame headers without being
   * decrypted, and it must be there with this hash.
   */
  readonly from?: JournalHead
  /** Called before all entries from the first on, where `from` is on another branch than the one that is read. */
  readonly onOtherBranch?: () => void
  /** The hash of the last entry of the branch to read; else the one to be shown first (branches.ts). */
  readonly branch?: Buffer | undefined
  /** Bytes walked, of all; about every 15 ms. Begins again where a known entry does not save reading everything. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface JournalScan {
  /** The newest entry of the branch that was read, as far as it holds. */
  readonly head: JournalHead
  readonly positions: Positions
  /** The hashes of the entries that were read: all, or from `from` on. */
  readonly hashes: EntryHashes
  /** Open for writing only after recoverTornTail. */
  readonly torn?: TornTail
  /** Open read-only. */
  readonly corruption?: Corruption
  /** Other branches. While one of them is not set aside, or this one is, the journal must not be continued. */
  readonly forks: readonly Fork[]
  readonly isAside: boolean
  /** The copy of the case that this folder is, by the segment of the last entry; undefined of one older than that. */
  readonly copy: Buffer | undefined
  /** Whether an entry is in the journal, on whatever branch; of those that were read. */
  readonly holds: (seq: number, hash: Buffer) => boolean
  /** Files of the folder that are not read, and segments read under a name that no segment is given. No damage. */
  readonly passedOver: readonly PassedOver[]
  readonly renamed: readonly string[]
}

/**
 * Reads the journal of a case folder in the order of its chain; proves every header, frame and link. Changes nothing.
 * Undefined where it has no such branch. Throws what the file system throws, and the reason of an aborted signal;
 * damage is reported, not thrown.
 */
export async function scanBranch(
  folder: string,
  keys: JournalKeys,
  options: ScanOptions = {},
): Promise<JournalScan | undefined> {
  const list = await listSegments(folder, keys)
  if (list === undefined) return nothingThere()
  const emitting = emitter(options)
  if (isPlain(list) && options.branch === undefined) {
    const line = await scanLine(folder, list, options, emitting)
    if (line) return result(line, list, {})
  }
  const { from } = options
  const chain = await followBranch(folder, list.segments, watching(list, options), options.branch)
  if (chain === undefined) return undefined
  if (from !== undefined && from.seq > 0 && !onBranch(chain, from) && chain.holds(from.seq, from.hash)) {
    options.onOtherBranch?.()
    emitting.again()
  }
  await emitting.rest(folder, keys, chain)
  return result(chain, list, await assess(folder, keys, list, chain, from))
}

/** As scanBranch, of the branch that is shown first: there always is one. */
export async function scanJournal(
  folder: string,
  keys: JournalKeys,
  options: Omit<ScanOptions, 'branch'> = {},
): Promise<JournalScan> {
  return (await scanBranch(folder, keys, options)) ?? nothingThere()
}

function nothingThere(): JournalScan {
  const head = { seq: 0, hash: noHash }
  const nothing = { positions: new Positions(), hashes: new EntryHashes(1), forks: [], isAside: false, copy: undefined }
  return { head, ...nothing, holds: () => false, passedOver: [], renamed: [], corruption: noFolder }
}

/** Hands entries over in order, each once. */
function emitter({ onEntry, from }: ScanOptions) {
  let done = from?.seq ?? 0
  return {
    next: ((seq, payload, hash, position) => {
      if (seq !== done + 1) return
      done = seq
      onEntry?.(seq, payload, hash, position)
    }) satisfies OnEntry,
    again: () => {
      done = 0
    },
    /** Those of the branch that were not handed over yet; none where it does not go on from what is known. */
    rest: async (folder: string, keys: JournalKeys, chain: Chain) => {
      if (onEntry === undefined || (done > 0 && done === from?.seq && !onBranch(chain, from))) return
      for await (const { seq, payload, hash } of readRange(folder, keys, chain.positions, done + 1, chain.seq)) {
        const position = chain.positions.at(seq)
        if (position) onEntry(seq, payload, hash, position)
      }
    },
  }
}

/** The journal as one line, where it is one and what is known stands in it. */
async function scanLine(
  folder: string,
  list: SegmentList,
  options: ScanOptions,
  { next }: ReturnType<typeof emitter>,
): Promise<Chain | undefined> {
  const { from } = options
  let [seq, doubtFrom, anchored] = [0, Number.POSITIVE_INFINITY, true]
  const line = await followLine(folder, list.segments, {
    ...watching(list, options),
    readFrom: from?.seq ?? 1,
    doubtFrom: first => {
      doubtFrom = first
    },
    pass: (position, hash, payload) => {
      seq++
      // Entries after an anchor that does not hold continue another case than the one that is known.
      if (seq === from?.seq) anchored = hash?.equals(from.hash) === true
      // Which branch they are on is not known yet for those that stand beside the beginning of another segment.
      if (anchored && seq < doubtFrom && hash !== undefined && payload !== undefined) next(seq, payload, hash, position)
    },
  })
  return line && (from === undefined || from.seq === 0 || onBranch(line, from)) ? line : undefined
}

/** Anything else may hide among the entries that are passed over: then all of them are read. */
const isPlain = ({ strays, misnamed }: SegmentList) => strays.length === 0 && misnamed.length === 0

const onBranch = ({ hashes }: Chain, { seq, hash }: JournalHead) => hashes.at(seq)?.equals(hash) === true

function result(chain: Chain, list: SegmentList, assessment: Partial<Assessment>): JournalScan {
  const { positions, hashes, others, isAside, copy, holds } = chain
  const head = { seq: chain.seq, hash: chain.hash ?? noHash }
  // A segment begun and never given an entry, under a number that was reached otherwise.
  const empty = list.strays.filter(({ name, size }) => size <= segmentHeaderSize && !isNext(name, head.seq))
  const passedOver = [...list.passedOver, ...empty.map(({ name }) => ({ name, why: 'no entries' as const }))]
  const files = { passedOver, renamed: list.renamed.map(({ name }) => name) }
  return { head, positions, hashes, forks: others, isAside, copy, holds, ...files, ...assessment }
}

function watching(list: SegmentList, { progress, signal }: ScanOptions) {
  const total = list.segments.reduce((sum, { size }) => sum + size - segmentHeaderSize, 0)
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    progress?.(Math.min(done, total), total)
  }
  return { progress: onBytes, signal }
}
