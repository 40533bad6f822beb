import { blake2b } from '@noble/hashes/blake2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { type Chain, type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/** SS58: a byte for the network (0 is Polkadot's), 32 bytes and two of a BLAKE2b sum. */
export const polkadot: Chain = {
  id: 'DOT',
  title: 'Polkadot',
  asset: 'DOT',
  shape: /^1[0-9a-z]{45,47}$/i,
  read,
}

function read(text: string): ChainReading | Unreadable {
  const strange = strangeCharacter(text, /[1-9A-HJ-NP-Za-km-z]/)
  if (strange) return strange
  const bytes = base58.decode(text)
  const body = bytes.subarray(0, -2)
  const sum = blake2b(new Uint8Array([...utf8ToBytes('SS58PRE'), ...body]), { dkLen: 64 })
  if (bytes.length !== 35 || sum[0] !== bytes[33] || sum[1] !== bytes[34]) return checksumMismatch
  return bytes[0] === 0
    ? { address: text, checksum: 'valid' }
    : { unreadable: 'the checksum holds, but this is an address of another network of the Polkadot family' }
}
