import {
  type ChunkKey,
  ChunksDamaged,
  chunkKeyOf,
  chunkSize,
  headSize,
  plainSizeOf,
  sealedChunkSize,
} from './chunked.ts'

/** Chunks handled at a time: about 1 MiB in memory, whatever the size of the file. */
const batch = 64

/** Bytes in pieces of any size, from a file, a stream or memory. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file of chunks on disk: its size, and how to read `length` bytes at a position. */
export interface ChunkFile {
  readonly size: number
  readonly readAt: (position: number, length: number) => Promise<Uint8Array>
}

/** Encrypts as it streams by. A source may reuse its buffer from piece to piece. */
export async function* encryptChunks(key: ChunkKey, source: ByteSource): AsyncGenerator<Buffer> {
  yield key.head
  let at = 0
  let rest: Uint8Array = Buffer.alloc(0)
  for await (const piece of source) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const whole = bytes.length - (bytes.length % chunkSize)
    for (const part of slices(bytes.subarray(0, whole), batch * chunkSize)) {
      yield Buffer.concat(slices(part, chunkSize).flatMap(chunk => key.seal(chunk, at++)))
    }
    rest = Buffer.from(bytes.subarray(whole))
  }
  yield Buffer.concat(key.seal(rest, at))
}

/**
 * Decrypts a file, or a range of it (cut to the file's end), reading only what it needs. The last chunk is opened
 * first: only it proves the file's length. Throws ChunksDamaged before giving out any altered byte.
 */
export async function* decryptChunks(
  inputKey: Uint8Array,
  context: Uint8Array,
  file: ChunkFile,
  range: ByteRange = { start: 0, end: Number.POSITIVE_INFINITY },
): AsyncGenerator<Buffer> {
  const size = plainSizeOf(file.size)
  const key = chunkKeyOf(inputKey, context, await file.readAt(0, headSize))
  const last = Math.floor(size / chunkSize)
  openAll(key, last, await readSealed(file, last, 1))
  const end = Math.min(range.end, size)
  const read = (at: number) => {
    const sealed = readSealed(file, at, Math.min(batch, Math.ceil((end - at * chunkSize) / chunkSize)))
    // Read ahead, it may fail before anybody waits for it.
    sealed.catch(() => undefined)
    return sealed
  }
  const first = Math.floor(range.start / chunkSize)
  if (first * chunkSize >= end) return
  let next = read(first)
  for (let at = first; at * chunkSize < end; at += batch) {
    const from = at * chunkSize
    const sealed = await next
    if (from + batch * chunkSize < end) next = read(at + batch)
    yield openAll(key, at, sealed).subarray(Math.max(range.start - from, 0), end - from)
  }
}

async function readSealed(file: ChunkFile, at: number, count: number): Promise<Uint8Array> {
  const position = headSize + at * sealedChunkSize
  const expected = Math.min(count * sealedChunkSize, file.size - position)
  const sealed = await file.readAt(position, expected)
  // A file cut while it is read ends at a chunk's border without any tag failing.
  if (sealed.length !== expected) throw new ChunksDamaged('its end is missing')
  return sealed
}

/** The plaintext of whole chunks, the first of them number `at`. */
const openAll = (key: ChunkKey, at: number, sealed: Uint8Array): Buffer =>
  Buffer.concat(slices(sealed, sealedChunkSize).map((chunk, i) => key.open(chunk, at + i)))

function slices(bytes: Uint8Array, size: number): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += size) found.push(bytes.subarray(start, start + size))
  return found
}
