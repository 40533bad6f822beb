import { bech32 } from '@scure/base'
import { type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/** Accounts in bech32 (BIP 173) with no version before them, as Cosmos and Cardano have them; lengths in bytes. */
export function readBech32(title: string, prefixes: readonly string[], lengths: readonly number[]) {
  return (text: string): ChainReading | Unreadable => {
    if (text !== text.toLowerCase() && text !== text.toUpperCase()) {
      return { unreadable: 'such an address is all in lower case or all in capitals, never mixed' }
    }
    const address = text.toLowerCase()
    const strange = strangeCharacter(address.slice(address.indexOf('1') + 1), /[02-9ac-hj-np-z]/)
    if (strange) return strange
    const decoded = decode(address)
    if (!decoded) return checksumMismatch
    const bytes = bech32.fromWordsUnsafe(decoded.words)
    return bytes && prefixes.includes(decoded.prefix) && lengths.includes(bytes.length)
      ? { address, checksum: 'valid' }
      : { unreadable: `the checksum holds, but this is not an address of ${title}` }
  }
}

/** Longer than the 90 characters of BIP 173, as Cardano allows; null where the checksum does not hold. */
function decode(text: string): { prefix: string; words: number[] } | null {
  try {
    return bech32.decode(text as `${string}1${string}`, false)
  } catch {
    return null
  }
}
