import type { FileHandle } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import { type AgeCipher, ageCipher, ageTag } from './age-cipher.ts'
import { ageBatch, ageChunk, ageNonce, payloadPlainSize } from './age-payload.ts'
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
  const batch = keepLast(batchOpener(handle, cipher, { start, sealedSize }))

  async function* range(from: number, length: number): AsyncIterable<Buffer> {
    const end = Math.min(from + length, size ?? 0)
    for (let at = from; at < end; ) {
      const number = Math.floor(at / batchSize)
      const plain = await batch(number, end > (number + 1) * batchSize)
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

/** What gives the plaintext of a batch, reading the next one meanwhile where it will be wanted. */
type OpenBatch = (number: number, isNextWanted: boolean) => Promise<Buffer>

function batchOpener(handle: FileHandle, cipher: AgeCipher, payload: Payload): OpenBatch {
  const lengthFrom = (from: number) => Math.min(ageBatch * sealedChunk, payload.sealedSize - from)
  const read = (number: number) => {
    const from = number * ageBatch * sealedChunk
    return { number, sealed: readFully(handle, payload.start + from, lengthFrom(from)) }
  }
  let ahead: ReturnType<typeof read> | undefined
  return async (number, isNextWanted) => {
    const { sealed } = ahead?.number === number ? ahead : read(number)
    ahead = isNextWanted ? read(number + 1) : undefined
    // Its failure is met when it is asked for; until then it must not count as nobody's.
    ahead?.sealed.catch(() => undefined)
    return openSealed(await sealed, cipher, payload, number * ageBatch * sealedChunk)
  }
}

/** The plaintext of whole chunks, which begin at `from` of the payload. */
function openSealed(sealed: Buffer, cipher: AgeCipher, payload: Payload, from: number): Buffer {
  const plain: Uint8Array[] = []
  for (let at = 0; at < sealed.length; at += sealedChunk) {
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
function keepLast(open: OpenBatch): OpenBatch {
  let kept: { readonly number: number; readonly plain: Buffer } | undefined
  return async (number, isNextWanted) => {
    if (kept?.number !== number) kept = { number, plain: await open(number, isNextWanted) }
    return kept.plain
  }
}
