import type { FileHandle } from 'node:fs/promises'
import { giveBack, twoBuffers } from '#engine/secrets/crypto/reused-buffers.ts'
import { createTurns } from '#engine/work/in-turn.ts'
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
  const cipher = await ageCipher(fileKey, await fill(handle, headerLength, Buffer.allocUnsafe(ageNonce)))
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
  const buffer = twoBuffers(ageBatch * sealedChunk)
  const read = (number: number) => {
    const from = number * ageBatch * sealedChunk
    const into = buffer().subarray(0, payload.sealedSize - from)
    const sealed = fill(handle, payload.start + from, into)
    // Its failure is met when it is asked for; until then it must not count as nobody's.
    sealed.catch(() => undefined)
    return { number, sealed }
  }
  let ahead: ReturnType<typeof read> | undefined
  return async (number, isNextWanted) => {
    const before = ahead
    ahead = undefined
    // What was read ahead for nobody must have ended before its buffer is filled anew.
    if (before?.number !== number) await before?.sealed.catch(() => undefined)
    const { sealed } = before?.number === number ? before : read(number)
    const bytes = await sealed
    if (isNextWanted) ahead = read(number + 1)
    return openSealed(bytes, cipher, payload, number * ageBatch * sealedChunk)
  }
}

/** The plaintext of whole chunks, which begin at `from` of the payload. */
function openSealed(sealed: Buffer, cipher: AgeCipher, payload: Payload, from: number): Buffer {
  const plain = Buffer.allocUnsafe(sealed.length - ageTag * Math.ceil(sealed.length / sealedChunk))
  for (let at = 0, filled = 0; at < sealed.length; at += sealedChunk, filled += ageChunk) {
    const last = from + at + sealedChunk >= payload.sealedSize
    const chunk = cipher.open((from + at) / sealedChunk, last, sealed.subarray(at, at + sealedChunk))
    if (chunk === undefined) throw damaged(`its contents do not hold from byte ${payload.start + from + at}`)
    plain.set(chunk, filled)
    giveBack(chunk)
  }
  return plain
}

/** Fills all of a buffer from a position of the file on. */
async function fill(handle: FileHandle, position: number, into: Buffer): Promise<Buffer> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await handle.read(into, done, into.length - done, position + done).catch(unreadable)
    if (bytesRead === 0) throw damaged('it was cut short')
    done += bytesRead
  }
  return into
}

function unreadable(error: unknown): never {
  throw new RedThreadError('cannot-read-file', { path: 'the bundle', detail: String(error) }, error)
}

/** Remembers the newest answer: neighbours in a bundle share a batch, and small files must not open it again each. */
function keepLast(open: OpenBatch): OpenBatch {
  let kept: { readonly number: number; readonly plain: Buffer } | undefined
  // One after the other: all share the buffers that batches are read into.
  const inTurn = createTurns()
  return (number, isNextWanted) =>
    inTurn(async () => {
      if (kept?.number !== number) kept = { number, plain: await open(number, isNextWanted) }
      return kept.plain
    })
}
