import { type Chain, followChain } from './chain.ts'
import { type Assessment, assess, noFolder } from './damage.ts'
import { EntryHashes } from './entry-hashes.ts'
import type { JournalKeys } from './keys.ts'
import { listSegments } from './list-segments.ts'
import { Positions } from './positions.ts'
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
  /** Bytes walked, of all; about every 15 ms. Begins again where a known entry does not save reading everything. */
  readonly progress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface JournalScan {
  /** The newest entry of the chain that holds. */
  readonly head: JournalHead
  readonly positions: Positions
  /** The hashes of the entries that were read: all, or from `from` on. */
  readonly hashes: EntryHashes
  /** Open for writing only after recoverTornTail. */
  readonly torn?: TornTail
  /** Open read-only: where there is one, and where there are forks. */
  readonly corruption?: Corruption
  readonly forks: readonly Fork[]
  /** Files of the folder that are not read, and segments read under a name that no segment is given. No damage. */
  readonly passedOver: readonly PassedOver[]
  readonly renamed: readonly string[]
}

/**
 * Reads the journal of a case folder in the order of its chain; proves every header, frame and link. Changes nothing.
 * Throws what the file system throws, and the reason of an aborted signal; damage is reported, not thrown.
 */
export async function scanJournal(folder: string, keys: JournalKeys, options: ScanOptions = {}): Promise<JournalScan> {
  const list = await listSegments(folder, keys)
  if (list === undefined) return nothingThere()
  const emitted = { seq: options.from?.seq ?? 0 }
  if (options.from !== undefined && options.from.seq > 0) {
    const quick = await pass(folder, list, options, emitted, options.from.seq)
    // Anything unusual may lie among the entries passed over: then all of them are read.
    if (isPlain(quick, list) && isAnchored(quick.chain, options.from)) return result(quick, list, {})
  }
  const full = await pass(folder, list, options, emitted, 1)
  return result(full, list, await assess(folder, keys, list, full.chain, options.from))
}

function nothingThere(): JournalScan {
  const head = { seq: 0, hash: noHash }
  const nothing = { positions: new Positions(), hashes: new EntryHashes(1), forks: [], passedOver: [], renamed: [] }
  return { head, ...nothing, corruption: noFolder }
}

interface Pass {
  readonly chain: Chain
  readonly positions: Positions
}

async function pass(
  folder: string,
  list: SegmentList,
  { onEntry, from, progress, signal }: ScanOptions,
  emitted: { seq: number },
  readFrom: number,
): Promise<Pass> {
  const positions = new Positions()
  let anchored = true
  const chain = await followChain(folder, list.segments, {
    readFrom,
    progress: progress && totalled(list, progress),
    signal,
    pass: (position, hash, payload) => {
      positions.add(position.segment, position.offset)
      const seq = positions.count
      // Entries after an anchor that does not hold continue another case than the one that is known.
      if (seq === from?.seq) anchored = hash?.equals(from.hash) === true
      if (seq <= emitted.seq || !anchored || hash === undefined || payload === undefined) return
      emitted.seq = seq
      onEntry?.(seq, payload, hash, position)
    },
  })
  return { chain, positions }
}

function isPlain({ chain }: Pass, list: SegmentList): boolean {
  const unusual = [chain.forks, chain.orphans, list.strays, list.misnamed]
  return chain.broken === undefined && unusual.every(found => found.length === 0)
}

function isAnchored(chain: Chain, from: JournalHead): boolean {
  return chain.hashes.at(from.seq)?.equals(from.hash) === true
}

function result({ chain, positions }: Pass, list: SegmentList, assessment: Partial<Assessment>): JournalScan {
  const head = { seq: chain.seq, hash: chain.hash ?? noHash }
  // A segment begun and never given an entry, under a number that was reached otherwise.
  const empty = list.strays.filter(({ name, size }) => size <= segmentHeaderSize && !isNext(name, head.seq))
  const passedOver = [...list.passedOver, ...empty.map(({ name }) => ({ name, why: 'no entries' as const }))]
  const told = { passedOver, renamed: list.renamed.map(({ name }) => name) }
  return { head, positions, hashes: chain.hashes, forks: chain.forks, ...told, ...assessment }
}

function totalled(list: SegmentList, progress: (done: number, total: number) => void) {
  const total = list.segments.reduce((sum, { size }) => sum + size - segmentHeaderSize, 0)
  let done = 0
  return (bytes: number) => {
    done += bytes
    progress(Math.min(done, total), total)
  }
}
