import { sha256 } from '@noble/hashes/sha2.js'
import { type BytesCoder, base58 } from '@scure/base'
import { type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

const alphabet = /[1-9A-HJ-NP-Za-km-z]/

/** The four bytes that end a Base58Check text: the start of a double SHA-256 (Bitcoin, "Base58Check encoding"). */
const checksumOf = (payload: Uint8Array) => sha256(sha256(payload)).subarray(0, 4)

/** Version and payload of a Base58Check text whose checksum holds. */
export function decodeChecked(text: string, coder: BytesCoder = base58): Uint8Array | Unreadable {
  const strange = strangeCharacter(text, alphabet)
  if (strange) return strange
  const bytes = coder.decode(text)
  const payload = bytes.subarray(0, -4)
  const right = bytes.length > 4 && checksumOf(payload).every((byte, at) => byte === bytes.at(at - 4))
  return right ? payload : checksumMismatch
}

export function encodeChecked(payload: Uint8Array, coder: BytesCoder = base58): string {
  return coder.encode(new Uint8Array([...payload, ...checksumOf(payload)]))
}

/** A version as the bytes that lead the payload; `canonical` where the chain has since taken another. */
export interface Base58Version {
  readonly bytes: readonly number[]
  readonly canonical?: readonly number[]
}

export const version = (...bytes: readonly number[]): Base58Version => ({ bytes })

/** Reads addresses of one of these versions and a 20-byte hash of a key or script. */
export function readBase58(title: string, versions: readonly Base58Version[], coder: BytesCoder = base58) {
  return (text: string): ChainReading | Unreadable => {
    const payload = decodeChecked(text, coder)
    if (!(payload instanceof Uint8Array)) return payload
    const found = versions.find(
      each => payload.length === each.bytes.length + 20 && each.bytes.every((byte, at) => byte === payload[at]),
    )
    if (!found) return { unreadable: `the checksum holds, but this is not an address of ${title}` }
    const hash = payload.subarray(found.bytes.length)
    const address = found.canonical ? encodeChecked(new Uint8Array([...found.canonical, ...hash]), coder) : text
    return { address, checksum: 'valid' }
  }
}
