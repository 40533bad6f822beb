import { randomBytes } from 'node:crypto'
import { joinedPieces } from '#engine/secrets/crypto/reused-buffers.ts'
import { type AgeCipher, ageTag } from './age-cipher.ts'

/**
 * The payload of an age v1 file (STREAM): chunks of 64 KiB, each sealed by itself. The age library writes and opens the
 * header; its payload runs at 99 MiB/s.
 */
export const ageChunk = 64 * 1024
export const ageNonce = 16
/** Chunks handled between two pauses, so that nobody waits longer than a few milliseconds. */
export const ageBatch = 16

/** Fresh for every file: it makes the payload's key differ even where the file key would not. */
export function newAgeNonce(): Buffer {
  return randomBytes(ageNonce)
}

/** The plaintext as payload, in pieces of about a megabyte; each stays as it is until the one after the next is asked for. */
export async function* sealPayload(plain: AsyncIterable<Uint8Array>, cipher: AgeCipher): AsyncIterable<Buffer> {
  const sealed = joinedPieces(ageBatch * (ageChunk + ageTag))
  const chunk = new Uint8Array(ageChunk)
  let [filled, index] = [0, 0]
  for await (const bytes of plain) {
    for (let at = 0; at < bytes.length; ) {
      // A full chunk waits for the next byte: only then is it known not to be the last.
      if (filled === ageChunk) {
        sealed.add(cipher.seal(index++, false, chunk))
        if (sealed.isFull()) yield sealed.take()
        filled = 0
      }
      const part = bytes.subarray(at, at + ageChunk - filled)
      chunk.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  sealed.add(cipher.seal(index, true, chunk.subarray(0, filled)))
  yield sealed.take()
}

/** Bytes of plaintext in a payload of this length; undefined where no payload has that length. */
export function payloadPlainSize(sealedSize: number): number | undefined {
  const chunks = Math.ceil(sealedSize / (ageChunk + ageTag))
  const last = sealedSize - (chunks - 1) * (ageChunk + ageTag)
  // Only a payload of nothing at all may end in an empty chunk.
  if (chunks < 1 || last < ageTag || (last === ageTag && chunks > 1)) return undefined
  return sealedSize - chunks * ageTag
}
