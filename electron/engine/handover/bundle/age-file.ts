import type { FileHandle } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import { type AgeCipher, ageBatch, ageChunk, ageCipher, ageNonce, ageTag, payloadPlainSize } from './age-payload.ts'
import { damaged } from './manifest.ts'

/** The plaintext of an age file, read from any place: nothing of it ever lies on disk. */
export interface AgeFile {
  readonly size: number
  /** Bytes from `start`, `length` of them, in pieces. Throws bundle-damaged where a byte was altered, cut or moved. */
  range(start: number, length: number): AsyncIterable<Buffer>
  read(start: number, length: number): Promise<Buffer>
}

/** Opens the payload that follows a header of `headerLength` bytes. The handle stays the caller's. */
export async function openAgeFile(handle: FileHandle, headerLength: number, fileKey: Uint8Array): Promise<AgeFile> {
  const start = headerLength + ageNonce
  const sealedSize = (await handle.stat()).size - start
  const size = payloadPlainSize(sealedSize)
  if (size === undefined) throw damaged('it was cut short')
  const cipher = await ageCipher(fileKey, await readFully(handle, headerLength, ageNonce))
  const batch = keepLast(number => openBatch(handle, cipher, { start, sealedSize }, number))

  async function* range(from: number, length: number): AsyncIterable<Buffer> {
    const end = Math.min(from + length, size ?? 0)
    for (let at = from; at < end; ) {
      const number = Math.floor(at / batchSize)
      const plain = await batch(number)
      const piece = plain.subarray(at - number * batchSize, end - number * batchSize)
      at += piece.length
      yield piece
    }
  }
  return { size, range, read: (from, length) => gather(range(from, length)) }
}

/** All of it as one. */
export async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const batchSize = ageBatch * ageChunk
const sealedChunk = ageChunk + ageTag

interface Payload {
  readonly start: number
  readonly sealedSize: number
}

async function openBatch(handle: FileHandle, cipher: AgeCipher, payload: Payload, number: number): Promise<Buffer> {
  const from = number * ageBatch * sealedChunk
  const length = Math.min(ageBatch * sealedChunk, payload.sealedSize - from)
  const sealed = await readFully(handle, payload.start + from, length)
  const plain: Uint8Array[] = []
  for (let at = 0; at < length; at += sealedChunk) {
    const last = from + at + sealedChunk >= payload.sealedSize
    const chunk = cipher.open((from + at) / sealedChunk, last, sealed.subarray(at, at + sealedChunk))
    if (chunk === undefined) throw damaged(`its contents do not hold from byte ${payload.start + from + at}`)
    plain.push(chunk)
  }
  return Buffer.concat(plain)
}

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done).catch(unreadable)
    if (bytesRead === 0) throw damaged('it was cut short')
    done += bytesRead
  }
  return bytes
}

function unreadable(error: unknown): never {
  throw new RedThreadError('cannot-read-file', { path: 'the bundle', detail: String(error) }, error)
}

/** Remembers the newest answer: neighbours in a bundle share a batch, and small files must not open it again each. */
function keepLast(open: (number: number) => Promise<Buffer>): (number: number) => Promise<Buffer> {
  let kept: { readonly number: number; readonly plain: Buffer } | undefined
  return async number => {
    if (kept?.number !== number) kept = { number, plain: await open(number) }
    return kept.plain
  }
}
