import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import { expandSha512 } from './derive.ts'
import { sameBytes } from './hash.ts'
import { nonceSize, tagSize } from './seal.ts'

/**
 * C2SP chunked-encryption, instance Cobblestone-256 (https://c2sp.org/chunked-encryption): salt 24 ‖ commitment 32 ‖
 * chunks of 16,384 bytes under AES-256-GCM. The last chunk is always shorter and may be empty, so a file cut at a
 * chunk's end is seen as cut. The context binds a file to its place: another case or another hash does not open it.
 */
export const chunkSize = 16_384
export const sealedChunkSize = chunkSize + tagSize
const saltSize = 24
export const headSize = saltSize + 32
const label = Buffer.from('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0')
const mostChunks = 2 ** 38

/** Thrown by all that opens chunks: the file was altered, cut, or belongs to another key or context. */
export class ChunksDamaged extends Error {}

/** What seals (into parts to be joined) or opens the chunks of one file. Chunks are counted from 0. */
export interface ChunkKey {
  readonly head: Buffer
  readonly seal: (chunk: Uint8Array, at: number) => readonly Buffer[]
  readonly open: (sealed: Uint8Array, at: number) => Buffer
}

/** For a new file. The salt must never repeat under one input key; only tests give their own. */
export function newChunkKey(inputKey: Uint8Array, context: Uint8Array, salt = randomBytes(saltSize)): ChunkKey {
  return chunkKey(inputKey, context, salt)
}

/** For a file already written, from its first 56 bytes. Throws ChunksDamaged before a byte of it is decrypted. */
export function chunkKeyOf(inputKey: Uint8Array, context: Uint8Array, head: Uint8Array): ChunkKey {
  if (head.length !== headSize) throw new ChunksDamaged('it is cut within its first 56 bytes')
  const key = chunkKey(inputKey, context, head.subarray(0, saltSize))
  if (!sameBytes(key.head, head)) throw new ChunksDamaged('its key commitment does not fit')
  return key
}

/** Bytes on disk of a file of `size` bytes. */
export function sealedSizeOf(size: number): number {
  return headSize + size + tagSize * (Math.floor(size / chunkSize) + 1)
}

/** Bytes in the file, from its bytes on disk. Throws ChunksDamaged where no file has that size. */
export function plainSizeOf(sealedSize: number): number {
  const last = (sealedSize - headSize) % sealedChunkSize
  if (sealedSize < headSize + tagSize || last < tagSize) throw new ChunksDamaged('its end is missing')
  return ((sealedSize - headSize - last) / sealedChunkSize) * chunkSize + last - tagSize
}

function chunkKey(inputKey: Uint8Array, context: Uint8Array, salt: Uint8Array): ChunkKey {
  const material = expandSha512(inputKey, Buffer.concat([label, salt, context]), 32 + nonceSize + 32)
  // A key object: handing the bytes to every chunk's cipher halves the speed.
  const key = createSecretKey(material.subarray(0, 32))
  const nonceOf = counter(material.subarray(32, 32 + nonceSize))
  return {
    head: Buffer.concat([salt, material.subarray(32 + nonceSize)]),
    seal(chunk, at) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(at), { authTagLength: tagSize })
      return [cipher.update(chunk), cipher.final(), cipher.getAuthTag()]
    },
    open(sealed, at) {
      const end = sealed.length - tagSize
      if (end < 0) throw new ChunksDamaged(`chunk ${at} is cut`)
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at), { authTagLength: tagSize })
      decipher.setAuthTag(sealed.subarray(end))
      const plain = decipher.update(sealed.subarray(0, end))
      try {
        decipher.final()
      } catch {
        throw new ChunksDamaged(`chunk ${at} was altered`)
      }
      return plain
    },
  }
}

/** Base nonce XOR chunk number, big-endian; 2³⁸ chunks need only its last six bytes. */
function counter(base: Buffer): (at: number) => Buffer {
  return at => {
    if (at >= mostChunks) throw new RangeError('a file has at most 2^38 chunks')
    const nonce = Buffer.alloc(nonceSize)
    nonce.writeUIntBE(at, nonceSize - 6, 6)
    for (let i = 0; i < nonceSize; i++) nonce.writeUInt8(nonce.readUInt8(i) ^ base.readUInt8(i), i)
    return nonce
  }
}
