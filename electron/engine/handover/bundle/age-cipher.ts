import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { openedBy, tagSize } from '#engine/secrets/crypto/seal.ts'

export const ageTag = tagSize

/** ChaCha20-Poly1305 over the chunks of one file, the nonce an 11-byte count and a byte that marks the last. */
export interface AgeCipher {
  /** In parts, one after the other. */
  seal(index: number, last: boolean, plain: Uint8Array): readonly Uint8Array[]
  /** The plaintext, or undefined where the chunk was altered, moved, or is the last where more were promised. */
  open(index: number, last: boolean, sealed: Uint8Array): Uint8Array | undefined
}

/** The cipher of one file. `nonce`: the 16 bytes that follow the header. */
export async function ageCipher(fileKey: Uint8Array, nonce: Uint8Array): Promise<AgeCipher> {
  const key = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
  return isNative() ? nativeCipher(key) : wasmCipher(key)
}

const name = 'chacha20-poly1305'
const options = { authTagLength: ageTag }

/** Node's own crypto has it, Electron's does not. */
function isNative(): boolean {
  try {
    createCipheriv(name, Buffer.alloc(32), Buffer.alloc(12), options)
    return true
  } catch {
    return false
  }
}

/** By node:crypto: five times as fast. */
export function nativeCipher(bytes: Uint8Array): AgeCipher {
  const key = createSecretKey(bytes)
  return {
    seal: (index, last, plain) => {
      const cipher = createCipheriv(name, key, chunkNonce(index, last), options)
      return [cipher.update(plain), cipher.final(), cipher.getAuthTag()]
    },
    open: (index, last, sealed) => openedBy(createDecipheriv(name, key, chunkNonce(index, last), options), sealed),
  }
}

/** By libsodium in WebAssembly. */
export async function wasmCipher(key: Uint8Array): Promise<AgeCipher> {
  await sodium.ready
  return {
    seal: (index, last, plain) => [
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plain, null, null, chunkNonce(index, last), key),
    ],
    open: (index, last, sealed) => {
      try {
        return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sealed, null, chunkNonce(index, last), key)
      } catch {
        return undefined
      }
    },
  }
}

function chunkNonce(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(index), 3)
  nonce[11] = last ? 1 : 0
  return nonce
}
