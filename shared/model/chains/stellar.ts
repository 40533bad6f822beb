import { base32 } from '@scure/base'
import { crc16 } from '../address-formats/crc16.ts'
import { type Chain, type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/** First byte and length with checksum: an account (G), one shared by several with a number (M), a contract (C). SEP 23. */
const versions: Readonly<Record<number, number>> = { 48: 35, 96: 43, 16: 35 }

export const stellar: Chain = {
  id: 'XLM',
  title: 'Stellar',
  asset: 'XLM',
  shape: /^(?:[GC][A-Z2-7]{55}|M[A-Z2-7]{68})$/,
  read,
}

function read(text: string): ChainReading | Unreadable {
  const strange = strangeCharacter(text, /[A-Z2-7]/)
  if (strange) return strange
  const bytes = decode(text)
  if (!bytes) return checksumMismatch
  const body = bytes.subarray(0, -2)
  if (crc16(body) !== (bytes.at(-2) ?? 0) + 256 * (bytes.at(-1) ?? 0)) return checksumMismatch
  return versions[bytes[0] ?? 0] === bytes.length
    ? { address: text, checksum: 'valid' }
    : { unreadable: 'the checksum holds, but this is not an address of Stellar' }
}

function decode(text: string): Uint8Array | null {
  try {
    return base32.decode(text.padEnd(Math.ceil(text.length / 8) * 8, '='))
  } catch {
    return null
  }
}
