import type { KeyObject } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import { frameHeaderSize, frameOverhead, openFrame, readFrameHeader } from './frame.ts'
import { type JournalKeys, segmentKeys } from './keys.ts'
import type { Positions } from './positions.ts'
import { decodeSegmentHeader, segmentHeaderSize } from './segment-format.ts'
import { openSegment } from './segments.ts'
import { readInto } from './slices.ts'

export interface JournalEntry {
  readonly seq: number
  /** Hash of the entry before. */
  readonly previous: Buffer
  readonly payload: Buffer
  readonly hash: Buffer
}

/** One entry, decrypted from where it lies. Throws journal-damaged where it does not prove itself. */
export async function readEntry(
  folder: string,
  keys: JournalKeys,
  positions: Positions,
  seq: number,
): Promise<JournalEntry> {
  for await (const entry of readRange(folder, keys, positions, seq, seq)) return entry
  throw new RedThreadError('journal-damaged', { seq })
}

/** The entries from `first` to `last`, both included, each linked to the one before. Throws journal-damaged. */
export async function* readRange(
  folder: string,
  keys: JournalKeys,
  positions: Positions,
  first: number,
  last: number,
): AsyncGenerator<JournalEntry> {
  let open: OpenSegment | undefined
  let before: Buffer | undefined
  try {
    for (let seq = first; seq <= last; seq++) {
      const position = positions.at(seq)
      if (position === undefined) throw new RedThreadError('journal-damaged', { seq })
      if (open?.name !== position.segment) {
        await open?.file.close()
        open = await openForReading(folder, keys, position.segment, seq)
      }
      const entry = await readFrameAt(open, position.offset, seq)
      if (before !== undefined && !entry.previous.equals(before)) throw new RedThreadError('journal-damaged', { seq })
      before = entry.hash
      yield entry
    }
  } finally {
    await open?.file.close()
  }
}

interface OpenSegment {
  readonly name: string
  readonly file: FileHandle
  readonly firstSeq: number
  readonly key: KeyObject
}

async function openForReading(folder: string, keys: JournalKeys, name: string, seq: number): Promise<OpenSegment> {
  const file = await openSegment(folder, name)
  try {
    const bytes = Buffer.alloc(segmentHeaderSize)
    const header = (await readInto(file, bytes, 0)) < bytes.length ? undefined : decodeSegmentHeader(bytes, keys)
    if (header === undefined) throw new RedThreadError('journal-damaged', { seq })
    return { name, file, firstSeq: header.firstSeq, key: segmentKeys(keys, header.salt).frames }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function readFrameAt({ file, firstSeq, key }: OpenSegment, offset: number, seq: number): Promise<JournalEntry> {
  const head = Buffer.alloc(frameHeaderSize)
  const header = (await readInto(file, head, offset)) < head.length ? undefined : readFrameHeader(head, 0)
  const { size } = await file.stat()
  if (header?.seq === seq && offset + frameOverhead + header.length <= size) {
    const frame = Buffer.alloc(frameOverhead + header.length)
    const whole = (await readInto(file, frame, offset)) === frame.length
    const opened = whole ? openFrame(key, seq - firstSeq, frame) : undefined
    if (opened !== undefined) return { seq, ...opened }
  }
  throw new RedThreadError('journal-damaged', { seq })
}
