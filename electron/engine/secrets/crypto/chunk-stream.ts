import {
  type ChunkKey,
  ChunksDamaged,
  chunkKeyOf,
  chunkSize,
  headSize,
  plainSizeOf,
  sealedChunkSize,
} from './chunked.ts'
import { giveBack, joinedPieces, twoBuffers } from './reused-buffers.ts'
import { tagSize } from './seal.ts'

/** Chunks handled at a time: about 1 MiB in memory, whatever the size of the file. */
const batch = 64

/** Bytes in pieces of any size, from a file, a stream or memory. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file of chunks on disk: its size, and how to fill a buffer from a position on; gives the part that was filled. */
export interface ChunkFile {
  readonly size: number
  readonly readAt: (position: number, into: Buffer) => Promise<Buffer>
}

/**
 * Encrypts as it streams by. A source may reuse its buffer from piece to piece; so does this one: a piece stays as it is
 * until the one after the next is asked for.
 */
export async function* encryptChunks(key: ChunkKey, source: ByteSource): AsyncGenerator<Buffer> {
  yield key.head
  const sealed = joinedPieces(batch * sealedChunkSize)
  const rest = Buffer.allocUnsafe(chunkSize)
  let [held, at] = [0, 0]
  for await (const piece of source) {
    let from = 0
    while (held + piece.length - from >= chunkSize) {
      const more = piece.subarray(from, from + chunkSize - held)
      if (held > 0) rest.set(more, held)
      sealed.add(key.seal(held > 0 ? rest : more, at++))
      if (sealed.isFull()) yield sealed.take()
      from += more.length
      held = 0
    }
    rest.set(piece.subarray(from), held)
    held += piece.length - from
  }
  sealed.add(key.seal(rest.subarray(0, held), at))
  yield sealed.take()
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
  const key = chunkKeyOf(inputKey, context, await file.readAt(0, Buffer.allocUnsafe(headSize)))
  const last = Math.floor(size / chunkSize)
  openAll(key, last, await readSealed(file, last, Buffer.allocUnsafe(sealedChunkSize)))
  const end = Math.min(range.end, size)
  const first = Math.floor(range.start / chunkSize)
  if (first * chunkSize >= end) return
  const wanted = Math.ceil((end - first * chunkSize) / chunkSize)
  const buffer = twoBuffers(Math.min(batch, wanted) * sealedChunkSize)
  const read = (at: number) => {
    const count = Math.min(batch, Math.ceil((end - at * chunkSize) / chunkSize))
    const sealed = readSealed(file, at, buffer().subarray(0, count * sealedChunkSize))
    // Read ahead, it may fail before anybody waits for it.
    sealed.catch(() => undefined)
    return sealed
  }
  let next = read(first)
  for (let at = first; at * chunkSize < end; at += batch) {
    const from = at * chunkSize
    const sealed = await next
    if (from + batch * chunkSize < end) next = read(at + batch)
    yield openAll(key, at, sealed).subarray(Math.max(range.start - from, 0), end - from)
  }
}

async function readSealed(file: ChunkFile, at: number, into: Buffer): Promise<Buffer> {
  const position = headSize + at * sealedChunkSize
  const expected = Math.min(into.length, file.size - position)
  const sealed = await file.readAt(position, into.subarray(0, expected))
  // A file cut while it is read ends at a chunk's border without any tag failing.
  if (sealed.length !== expected) throw new ChunksDamaged('its end is missing')
  return sealed
}

/** The plaintext of whole chunks, the first of them number `at`. */
function openAll(key: ChunkKey, at: number, sealed: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(sealed.length - tagSize * Math.ceil(sealed.length / sealedChunkSize))
  for (let from = 0, number = at; from < sealed.length; from += sealedChunkSize, number++) {
    const chunk = key.open(sealed.subarray(from, from + sealedChunkSize), number)
    plain.set(chunk, (number - at) * chunkSize)
    giveBack(chunk)
  }
  return plain
}
