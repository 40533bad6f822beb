import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Whoever signs: the name a reader sees, the public key (32 bytes) and the act itself (64 bytes, RFC 8032). */
export interface Signer {
  readonly name: string
  readonly publicKey: Uint8Array
  sign(message: Uint8Array): Buffer
}

// DER around the raw 32 bytes (RFC 8410): node:crypto takes no bare Ed25519 keys.
const privateDer = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicDer = Buffer.from('302a300506032b6570032100', 'hex')

/** A signer out of a 32-byte seed. The seed is copied into the key, so the caller may zero it. */
export function signerFromSeed(name: string, seed: Uint8Array): Signer {
  const der = Buffer.concat([privateDer, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  return { name, publicKey: rawPublicKey(key), sign: message => sign(null, message, key) }
}

/** True where `signature` (64 bytes) is by `publicKey` (32 bytes) over `message`. False for anything malformed. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    const key = createPublicKey({ key: Buffer.concat([publicDer, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}

function rawPublicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicDer.length)
}
