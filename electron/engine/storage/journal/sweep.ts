import type { KeyObject } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import {
  encodeFrameHeader,
  frameHeaderSize,
  frameMagic,
  frameOverhead,
  type OpenedFrame,
  openContent,
  openFrame,
  readFrameHeader,
} from './frame.ts'
import { type JournalKeys, segmentKeys } from './keys.ts'
import type { Position } from './positions.ts'
import { looksLikeSegment, readSegmentHeader, segmentHeaderSize } from './segment-format.ts'
import { fileNames, readHeader, withSegment } from './segments.ts'
import { readInto, readSlices, type TakeSlice } from './slices.ts'

/** An entry that decrypts, wherever it stood and whatever is damaged around it. */
export interface SweptEntry extends Position {
  readonly seq: number
  readonly previous: Buffer
  readonly hash: Buffer
}

export type OnSwept = (entry: SweptEntry, payload: Buffer) => void

interface Sweep {
  readonly name: string
  readonly key: KeyObject
  readonly firstSeq: number
  readonly size: number
  readonly found: (seq: number, offset: number, opened: OpenedFrame) => void
}

/**
 * Hands over every entry of every segment that can still be decrypted, in the order of file names and frames. A frame
 * whose header is damaged is tried last, with the header it must have had. Nothing is believed that does not decrypt.
 */
export async function sweepJournal(folder: string, keys: JournalKeys, onSwept: OnSwept): Promise<void> {
  for (const name of (await fileNames(folder)) ?? []) {
    const { bytes, size } = await readHeader(folder, name)
    const header = readSegmentHeader(bytes)
    if (header === undefined || !(name.endsWith('.seg') || looksLikeSegment(bytes))) continue
    const key = segmentKeys(keys, header.salt).frames
    // A damaged header may have lost the first seq; the name still has it.
    for (const firstSeq of new Set([header.firstSeq, Number.parseInt(name, 10)])) {
      if (!Number.isSafeInteger(firstSeq) || firstSeq < 1) continue
      const found = (seq: number, offset: number, { previous, hash, payload }: OpenedFrame) =>
        onSwept({ segment: name, seq, offset, previous, hash }, payload)
      if (await sweepSegment(folder, { name, key, firstSeq, size, found })) break
    }
  }
}

async function sweepSegment(folder: string, sweep: Sweep): Promise<boolean> {
  return withSegment(folder, sweep.name, async file => {
    const good: { readonly seq: number; readonly from: number; readonly to: number }[] = []
    const take: TakeSlice = (bytes, at) => takeWhatDecrypts(bytes, at, sweep, good)
    await readSlices(file, segmentHeaderSize, sweep.size, take)
    let before = { seq: sweep.firstSeq - 1, to: segmentHeaderSize }
    let any = good.length > 0
    for (const next of [...good, { seq: Number.NaN, from: sweep.size, to: sweep.size }]) {
      if (await tryGap(file, before.to, next.from, before.seq + 1, sweep)) any = true
      before = next
    }
    return any
  })
}

function takeWhatDecrypts(
  bytes: Buffer,
  at: number,
  sweep: Sweep,
  good: { readonly seq: number; readonly from: number; readonly to: number }[],
): ReturnType<TakeSlice> {
  let used = 0
  for (;;) {
    used = bytes.indexOf(frameMagic, used)
    if (used === -1) return { used: Math.max(0, bytes.length - frameMagic.length + 1), need: frameMagic.length }
    if (used + frameHeaderSize > bytes.length) return { used, need: frameHeaderSize }
    const header = readFrameHeader(bytes, used)
    const size = frameOverhead + (header?.length ?? 0)
    if (header !== undefined && at + used + size <= sweep.size) {
      if (used + size > bytes.length) return { used, need: size }
      const opened = openAsNumbered(header.seq, sweep, bytes.subarray(used, used + size))
      if (opened !== undefined) {
        sweep.found(header.seq, at + used, opened)
        good.push({ seq: header.seq, from: at + used, to: at + used + size })
        used += size
        continue
      }
    }
    used++
  }
}

function openAsNumbered(seq: number, { key, firstSeq }: Sweep, frame: Buffer): OpenedFrame | undefined {
  const number = seq - firstSeq
  return number >= 0 && number < 2 ** 32 ? openFrame(key, number, frame) : undefined
}

/** One frame lost its header between two that are whole: the header it must have had is its proof. */
async function tryGap(file: FileHandle, from: number, to: number, seq: number, sweep: Sweep): Promise<boolean> {
  const length = to - from - frameOverhead
  if (length <= 0 || length >= 2 ** 31) return false
  const bytes = Buffer.alloc(to - from)
  await readInto(file, bytes, from)
  const header = encodeFrameHeader({ length, seq })
  const opened = openContent(sweep.key, seq - sweep.firstSeq, header, bytes.subarray(frameHeaderSize))
  if (opened !== undefined) sweep.found(seq, from, opened)
  return opened !== undefined
}
