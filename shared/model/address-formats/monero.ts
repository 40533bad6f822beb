import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58xmr } from '@scure/base'
import { type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/** Main-net prefixes and what they lead: standard, integrated with a payment id, subaddress; bytes without checksum. */
const lengths: Readonly<Record<number, number>> = { 18: 65, 19: 73, 42: 65 }

/** Monero: Base58 in blocks of eight bytes, and four bytes of Keccak-256 as checksum. */
export function readMonero(text: string): ChainReading | Unreadable {
  const strange = strangeCharacter(text, /[1-9A-HJ-NP-Za-km-z]/)
  if (strange) return strange
  if (text.length !== 95 && text.length !== 106) {
    return { unreadable: `a Monero address has 95 or 106 characters, and this has ${text.length}` }
  }
  const bytes = decode(text)
  if (!bytes) return checksumMismatch
  const payload = bytes.subarray(0, -4)
  if (
    !keccak_256(payload)
      .subarray(0, 4)
      .every((byte, at) => byte === bytes.at(at - 4))
  )
    return checksumMismatch
  return lengths[payload[0] ?? 0] === payload.length
    ? { address: text, checksum: 'valid' }
    : { unreadable: 'the checksum holds, but this is not an address of the main Monero network' }
}

/** A wrong character can make a block too large to decode. */
function decode(text: string): Uint8Array | null {
  try {
    return base58xmr.decode(text)
  } catch {
    return null
  }
}
