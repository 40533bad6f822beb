import { frameHeaderSize, frameMagic, frameOverhead, type OpenedFrame, openFrame, readFrameHeader } from './frame.ts'
import type { Position } from './positions.ts'
import { segmentHeaderSize } from './segment-format.ts'
import { type Segment, withSegment } from './segments.ts'
import { readSlices, type Taken, type TakeSlice } from './slices.ts'

/** What a reader of the journal gets for each entry, in order. `payload` is its own memory; it may be kept. */
export type OnEntry = (seq: number, payload: Buffer, hash: Buffer, position: Position) => void

/** Where a walk along the chain stands, and what it does at each entry. Changed by walkSegment as it goes. */
export interface Walk {
  seq: number
  /** Hash of the entry at `seq`; undefined where it was passed over unread. */
  hash: Buffer | undefined
  /** Entries before this one are passed over by their frame headers. */
  readonly readFrom: number
  /** Called for every entry that was passed over or proved itself. */
  readonly pass: (position: Position, hash: Buffer | undefined, payload: Buffer | undefined) => void
  /** Told how many more bytes were walked. */
  readonly progress?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** The place where a segment stops being readable in order. */
export interface Break extends Position {
  /** The entry that should have stood here. */
  readonly seq: number
  /** The frame proves itself but continues another entry than the one before it. */
  readonly chain: boolean
}

/** Walks the frames of one segment from where the walk stands. Returns the first place that does not hold, if any. */
export function walkSegment(folder: string, segment: Segment, walk: Walk): Promise<Break | undefined> {
  return withSegment(folder, segment.name, async file => {
    let broken: Break | undefined
    const take: TakeSlice = (bytes, at) => {
      const taken = takeFrames(bytes, at, segment, walk)
      if ('broken' in taken) {
        broken = taken.broken
        walk.progress?.(segment.size - at)
        return undefined
      }
      walk.progress?.(taken.used)
      return taken
    }
    await readSlices(file, segmentHeaderSize, segment.size, take, walk.signal)
    return broken
  })
}

interface Ended {
  readonly broken: Break | undefined
}

/** Takes every whole frame of a slice. */
function takeFrames(bytes: Buffer, at: number, segment: Segment, walk: Walk): Taken | Ended {
  for (let used = 0; ; ) {
    const offset = at + used
    const number = walk.seq + 1 - segment.header.firstSeq
    if (offset === segment.size || number >= segment.end) return { broken: undefined }
    const broken = { segment: segment.name, offset, seq: walk.seq + 1, chain: false }
    if (offset + frameHeaderSize > segment.size) return { broken }
    if (used + frameHeaderSize > bytes.length) return { used, need: frameHeaderSize }
    const header = readFrameHeader(bytes, used)
    if (header?.seq !== walk.seq + 1) return { broken }
    const size = frameOverhead + header.length
    if (offset + size > segment.size) return { broken }
    if (header.seq < walk.readFrom) passOver(segment, offset, walk)
    else if (used + size > bytes.length) return { used, need: size }
    else {
      const opened = openFrame(segment.key, number, bytes.subarray(used, used + size))
      if (opened === undefined) return { broken }
      if (walk.hash !== undefined && !opened.previous.equals(walk.hash)) return { broken: { ...broken, chain: true } }
      passEntry(segment, offset, opened, walk)
    }
    used += size
  }
}

function passEntry(segment: Segment, offset: number, { hash, payload }: OpenedFrame, walk: Walk): void {
  walk.seq++
  walk.hash = hash
  walk.pass({ segment: segment.name, offset }, hash, payload)
}

function passOver(segment: Segment, offset: number, walk: Walk): void {
  walk.seq++
  walk.hash = undefined
  walk.pass({ segment: segment.name, offset }, undefined, undefined)
}

/** Whether a frame header that its CRC confirms stands anywhere from `offset` on: proof that more was written. */
export function framesFrom(folder: string, name: string, offset: number, size: number): Promise<boolean> {
  return withSegment(folder, name, async file => {
    let found = false
    const take = (bytes: Buffer) => {
      for (let at = bytes.indexOf(frameMagic); at !== -1; at = bytes.indexOf(frameMagic, at + 1)) {
        if (bytes.length - at < frameHeaderSize) return { used: at, need: frameHeaderSize }
        found ||= readFrameHeader(bytes, at) !== undefined
        if (found) return undefined
      }
      return { used: Math.max(0, bytes.length - frameHeaderSize + 1), need: frameHeaderSize }
    }
    await readSlices(file, offset, size, take)
    return found
  })
}
