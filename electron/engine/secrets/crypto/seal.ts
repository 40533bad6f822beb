import { type CipherKey, createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto'

export const nonceSize = 12
export const tagSize = 16
const nothing = new Uint8Array(0)

/**
 * AES-256-GCM under a nonce of the caller's: ciphertext ‖ tag 16. The caller answers for never using one nonce twice
 * under one key: a repeat gives both plaintexts and the means to forge. A KeyObject spares 10 µs a call.
 */
export function sealAt(key: CipherKey, nonce: Uint8Array, plain: Uint8Array, extra: Uint8Array = nothing): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize }).setAAD(extra)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The same of what comes in several parts and may be large: in pieces, none of them larger than 1 MiB. */
export function* sealPartsAt(
  key: CipherKey,
  nonce: Uint8Array,
  parts: readonly Uint8Array[],
  extra: Uint8Array = nothing,
): Generator<Buffer> {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize }).setAAD(extra)
  for (const part of parts)
    for (let at = 0; at < part.length; at += largestPiece) yield cipher.update(part.subarray(at, at + largestPiece))
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
}

const largestPiece = 2 ** 20

/** The plaintext of sealAt, or undefined where a byte was altered or key, nonce or extra bytes are others. */
export function openAt(
  key: CipherKey,
  nonce: Uint8Array,
  sealed: Uint8Array,
  extra: Uint8Array = nothing,
): Buffer | undefined {
  // Without authTagLength a tag cut to 4 bytes would be accepted.
  return openedBy(createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize }).setAAD(extra), sealed)
}

/** What a decipher of Node's makes of ciphertext ‖ tag 16, or undefined where it does not hold. */
export function openedBy(
  decipher: Pick<DecipherGCM, 'update' | 'final' | 'setAuthTag'>,
  sealed: Uint8Array,
): Buffer | undefined {
  const end = sealed.length - tagSize
  if (end < 0) return undefined
  decipher.setAuthTag(sealed.subarray(end))
  const plain = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/** AES-256-GCM under a fresh random nonce: nonce 12 ‖ ciphertext ‖ tag 16. For at most 2³² messages under one key. */
export function seal(key: CipherKey, plain: Uint8Array, extra: Uint8Array = nothing): Buffer {
  const nonce = randomBytes(nonceSize)
  return Buffer.concat([nonce, sealAt(key, nonce, plain, extra)])
}

/** As seal, for what comes in pieces: `nonce`, what `update` gives for each piece, and `end`, one after the other. */
export function startSeal(key: CipherKey, extra: Uint8Array = nothing) {
  const nonce = randomBytes(nonceSize)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagSize }).setAAD(extra)
  return {
    nonce,
    update: (plain: Uint8Array) => cipher.update(plain),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  }
}

/** The plaintext of seal, or undefined where a byte was altered or key or extra bytes are others. */
export function open(key: CipherKey, sealed: Uint8Array, extra: Uint8Array = nothing): Buffer | undefined {
  if (sealed.length < nonceSize + tagSize) return undefined
  return openAt(key, sealed.subarray(0, nonceSize), sealed.subarray(nonceSize), extra)
}
