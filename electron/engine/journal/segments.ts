import type { KeyObject } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesIn, openOwn } from '#engine/own-files.ts'
import { type JournalKeys, segmentKeys } from './keys.ts'
import {
  decodeSegmentHeader,
  journalFolder,
  nameFits,
  type SegmentHeader,
  segmentHeaderHash,
  segmentHeaderSize,
} from './segment-format.ts'
import { readInto } from './slices.ts'

/** A segment file whose header proved itself. */
export interface Segment {
  readonly name: string
  readonly size: number
  readonly header: SegmentHeader
  /** SHA-256 of its header: what abandons its frames names it so. */
  readonly id: string
  readonly key: KeyObject
  /** The first frame that does not count, because a later segment abandons it. */
  readonly end: number
}

/** A segment file whose header did not. */
export interface Stray {
  readonly name: string
  readonly size: number
}

export interface SegmentList {
  readonly segments: readonly Segment[]
  readonly strays: readonly Stray[]
  /** Copies of a segment under a second name, and names that do not fit their header. */
  readonly duplicates: readonly Segment[]
  readonly misnamed: readonly Segment[]
}

/** The journal's files in the order of their names, headers checked, nothing else read. Undefined where there is no journal folder. */
export async function listSegments(folder: string, keys: JournalKeys): Promise<SegmentList | undefined> {
  const names = await segmentNames(folder)
  if (names === undefined) return undefined
  const found: Segment[] = []
  const strays: Stray[] = []
  const abandoned = new Map<string, number>()
  for (const name of names) {
    const { bytes, size } = await readHeader(folder, name)
    const header = decodeSegmentHeader(bytes, keys)
    if (header === undefined) {
      strays.push({ name, size })
      continue
    }
    const key = segmentKeys(keys, header.salt).frames
    found.push({ name, size, header, id: segmentHeaderHash(bytes).toString('hex'), key, end: Number.POSITIVE_INFINITY })
    if (header.abandoned !== undefined) abandoned.set(header.abandoned.segment.toString('hex'), header.abandoned.frame)
  }
  return { ...sortOut(found, abandoned), strays }
}

/** The names of the segment files in order, or undefined where there is no journal folder. */
export async function segmentNames(folder: string): Promise<readonly string[] | undefined> {
  const entries = await entriesIn(join(folder, journalFolder))
  const files = entries?.filter(entry => entry.isFile() && entry.name.endsWith('.seg'))
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

function sortOut(found: readonly Segment[], abandoned: ReadonlyMap<string, number>): Omit<SegmentList, 'strays'> {
  const byId = new Map<string, Segment>()
  const duplicates: Segment[] = []
  for (const segment of found) {
    const twin = byId.get(segment.id)
    // Of two copies the one that is properly named counts, then the longer one.
    const better = twin === undefined || rank(segment) > rank(twin)
    if (better) byId.set(segment.id, { ...segment, end: abandoned.get(segment.id) ?? segment.end })
    if (twin !== undefined) duplicates.push(better ? twin : segment)
  }
  const segments = [...byId.values()].sort(
    (a, b) => a.header.firstSeq - b.header.firstSeq || (a.name < b.name ? -1 : 1),
  )
  return { segments, duplicates, misnamed: segments.filter(segment => !nameFits(segment.name, segment.header)) }
}

const rank = (segment: Segment) => (nameFits(segment.name, segment.header) ? 2 ** 52 : 0) + segment.size
