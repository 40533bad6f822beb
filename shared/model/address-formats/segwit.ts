import { bech32, bech32m } from '@scure/base'
import { type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

const alphabet = /[02-9ac-hj-np-z]/

/**
 * Segregated-witness addresses after BIP 173 and BIP 350: version 0 in bech32 with 20 or 32 bytes, later versions in
 * bech32m with 2 to 40. Canonical in lower case.
 */
export function readSegwit(prefix: string) {
  return (text: string): ChainReading | Unreadable => {
    if (text !== text.toLowerCase() && text !== text.toUpperCase()) {
      return { unreadable: 'such an address is all in lower case or all in capitals, never mixed' }
    }
    const address = text.toLowerCase()
    const strange = strangeCharacter(address.slice(prefix.length + 1), alphabet)
    if (strange) return strange
    const coder = address[prefix.length + 1] === 'q' ? bech32 : bech32m
    const decoded = coder.decodeUnsafe(address)
    if (!decoded || decoded.prefix !== prefix) return checksumMismatch
    const program = coder.fromWordsUnsafe(decoded.words.slice(1))
    return program && programFits(decoded.words[0] ?? 99, program.length)
      ? { address, checksum: 'valid' }
      : { unreadable: 'the checksum holds, but the length is not that of an address' }
  }
}

const programFits = (version: number, length: number) =>
  version === 0 ? length === 20 || length === 32 : version <= 16 && length >= 2 && length <= 40
