import type { KeyObject } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesIn, openOwn } from '#engine/disk/own-files.ts'
import { journalFolder, type SegmentHeader, segmentHeaderSize } from './segment-format.ts'
import { readInto } from './slices.ts'

/** A segment file whose header proved itself. */
export interface Segment {
  readonly name: string
  readonly size: number
  readonly header: SegmentHeader
  readonly headerBytes: Buffer
  /** SHA-256 of its header: what abandons its frames names it so. */
  readonly id: string
  readonly key: KeyObject
  /** The first frame that does not count, because a later segment abandons it. */
  readonly end: number
}

/** A file that bears a segment's name, and whose header did not. */
export interface Stray {
  readonly name: string
  readonly size: number
}

/** A file of the journal's folder that is not read, and takes nothing away by that. */
export interface PassedOver {
  readonly name: string
  /**
   * A copy of a segment that is read, or its beginning; one that differs from it; a segment of another case; one that
   * holds no entry; something else.
   */
  readonly why: 'copy' | 'altered copy' | 'of another case' | 'no entries' | 'no segment'
  /** The segment it is a copy of. */
  readonly of?: string
}

export interface SegmentList {
  readonly segments: readonly Segment[]
  readonly strays: readonly Stray[]
  readonly passedOver: readonly PassedOver[]
  /** Under a segment's name that does not fit the header: as after two files were swapped. */
  readonly misnamed: readonly Segment[]
  /** Under a name no segment is given, as a program that copies makes them; the one copy there is. */
  readonly renamed: readonly Segment[]
}

/** The names of the plain files in the journal's folder in order, or undefined where there is none. */
export async function fileNames(folder: string): Promise<readonly string[] | undefined> {
  const entries = await entriesIn(join(folder, journalFolder))
  const files = entries?.filter(entry => entry.isFile())
  return files?.map(({ name }) => name).sort()
}

export function openSegment(folder: string, name: string): Promise<FileHandle> {
  return openOwn(join(folder, journalFolder, name))
}

/** Opens a segment, hands it over and closes it again, whatever happens. */
export async function withSegment<T>(folder: string, name: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openSegment(folder, name)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

/** The header's bytes (fewer where the file is shorter) and the size of the file. */
export function readHeader(folder: string, name: string): Promise<{ readonly bytes: Buffer; readonly size: number }> {
  return withSegment(folder, name, async file => {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, segmentHeaderSize))
    const read = await readInto(file, bytes, 0)
    return { bytes: bytes.subarray(0, read), size }
  })
}
