import { bech32 } from '@scure/base'
import { type ChainReading, checksumMismatch, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/**
 * CashAddr, the format of Bitcoin Cash (its specification "cashaddr.md"): five-bit letters of the bech32 alphabet, a
 * version byte, the hash, and a BCH code of 40 bits. Canonical without the prefix, as most write it.
 */

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const prefix = [...'bitcoincash'].map(letter => letter.charCodeAt(0) & 31)
const generators = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n]

function remainder(words: readonly number[]): bigint {
  let sum = 1n
  for (const word of [...prefix, 0, ...words]) {
    const top = sum >> 35n
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(word)
    for (const [bit, generator] of generators.entries()) if ((top >> BigInt(bit)) & 1n) sum ^= generator
  }
  return sum ^ 1n
}

export function readCashAddress(text: string): ChainReading | Unreadable {
  const bare = text.replace(/^bitcoincash:/i, '')
  if (bare !== bare.toLowerCase() && bare !== bare.toUpperCase()) {
    return { unreadable: 'such an address is all in lower case or all in capitals, never mixed' }
  }
  const address = bare.toLowerCase()
  const strange = strangeCharacter(address, /[02-9ac-hj-np-z]/)
  if (strange) return strange
  const words = [...address].map(letter => letters.indexOf(letter))
  if (address.length !== 42 || remainder(words) !== 0n) return checksumMismatch
  return { address, checksum: 'valid' }
}

/** The same for a 20-byte hash of a key (type 0) or script (type 1) that was written in the old format. */
export function writeCashAddress(type: 0 | 1, hash: Uint8Array): string {
  const words = bech32.toWords(new Uint8Array([type * 8, ...hash]))
  const check = remainder([...words, 0, 0, 0, 0, 0, 0, 0, 0])
  const tail = Array.from({ length: 8 }, (_, at) => Number((check >> BigInt(5 * (7 - at))) & 31n))
  return [...words, ...tail].map(word => letters[word]).join('')
}
