import { hkdfSync, randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'

/**
 * The payload of an age v1 file (STREAM): chunks of 64 KiB under ChaCha20-Poly1305, the nonce an 11-byte count and a
 * byte that marks the last. The age library writes and opens the header; its payload runs at 99 MiB/s, this at 300,
 * because Electron's node:crypto lacks the cipher and libsodium has it in WebAssembly.
 */
export const ageChunk = 64 * 1024
export const ageTag = 16
export const ageNonce = 16
/** Chunks handled between two pauses, so that nobody waits longer than a few milliseconds. */
export const ageBatch = 16

export interface AgeCipher {
  seal(index: number, last: boolean, plain: Uint8Array): Uint8Array
  /** The plaintext, or undefined where the chunk was altered, moved, or is the last where more were promised. */
  open(index: number, last: boolean, sealed: Uint8Array): Uint8Array | undefined
}

/** Fresh for every file: it makes the payload's key differ even where the file key would not. */
export function newAgeNonce(): Buffer {
  return randomBytes(ageNonce)
}

/** The cipher of one file. `nonce`: the 16 bytes that follow the header. */
export async function ageCipher(fileKey: Uint8Array, nonce: Uint8Array): Promise<AgeCipher> {
  await sodium.ready
  const key = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
  return {
    seal: (index, last, plain) =>
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plain, null, null, chunkNonce(index, last), key),
    open: (index, last, sealed) => {
      try {
        return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, null, chunkNonce(index, last), key)
      } catch {
        return undefined
      }
    },
  }
}

/** The plaintext as payload, in pieces of about a megabyte. */
export async function* sealPayload(plain: AsyncIterable<Uint8Array>, cipher: AgeCipher): AsyncIterable<Buffer> {
  const chunk = new Uint8Array(ageChunk)
  let sealed: Uint8Array[] = []
  let filled = 0
  let index = 0
  for await (const bytes of plain) {
    for (let at = 0; at < bytes.length; ) {
      // A full chunk waits for the next byte: only then is it known not to be the last.
      if (filled === ageChunk) {
        sealed.push(cipher.seal(index++, false, chunk))
        filled = 0
        if (sealed.length === ageBatch) {
          yield Buffer.concat(sealed)
          sealed = []
        }
      }
      const part = bytes.subarray(at, at + ageChunk - filled)
      chunk.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  sealed.push(cipher.seal(index, true, chunk.subarray(0, filled)))
  yield Buffer.concat(sealed)
}

/** Bytes of plaintext in a payload of this length; undefined where no payload has that length. */
export function payloadPlainSize(sealedSize: number): number | undefined {
  const chunks = Math.ceil(sealedSize / (ageChunk + ageTag))
  const last = sealedSize - (chunks - 1) * (ageChunk + ageTag)
  // Only a payload of nothing at all may end in an empty chunk.
  if (chunks < 1 || last < ageTag || (last === ageTag && chunks > 1)) return undefined
  return sealedSize - chunks * ageTag
}

function chunkNonce(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(index), 3)
  nonce[11] = last ? 1 : 0
  return nonce
}
