import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Chain, type ChainReading, strangeCharacter } from '../chain.ts'
import type { Unreadable } from '../value.ts'

/** Ethereum's address format, which its relatives share: 20 bytes in hexadecimal, checked by capitals (EIP-55). */
export function evmChain(chain: Pick<Chain, 'id' | 'title' | 'asset' | 'aliases'>): Chain {
  return { ...chain, shape: /^0x/i, read: readEvm, write }
}

const plain = /^[0-9a-f]*$/i

export function readEvm(text: string): ChainReading | Unreadable {
  const digits = text.replace(/^0x/i, '')
  const strange = plain.test(digits) ? null : strangeCharacter(digits, /[0-9a-f]/i)
  if (strange) return strange
  if (digits.length !== 40)
    return { unreadable: `such an address has 40 digits after 0x, and this has ${digits.length}` }
  const address = withCapitals(digits.toLowerCase())
  const unchecked = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  if (unchecked) return { address, checksum: 'cannot be checked' }
  if (address.slice(2) === digits) return { address, checksum: 'valid' }
  return { unreadable: 'the checksum in its capitals does not match: one character is probably wrong' }
}

/** In lower case an address says nothing about its checksum, just as its source did not. */
function write({ address, checksum }: ChainReading): string {
  return checksum === 'valid' ? address : address.toLowerCase()
}

/** Addresses read before: a ledger names each many times, and the hash is most of what reading one costs. */
const withChecksum = new Map<string, string>()
const mostKept = 20_000

/** EIP-55: a letter is a capital where the same digit of the Keccak-256 of the lower-case text is 8 or more. */
export function withCapitals(digits: string): string {
  const known = withChecksum.get(digits)
  if (known !== undefined) return known
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)))
  const address = `0x${[...digits].map((digit, at) => (Number.parseInt(hash[at] ?? '0', 16) >= 8 ? digit.toUpperCase() : digit)).join('')}`
  if (withChecksum.size >= mostKept) forgetAddresses()
  withChecksum.set(digits, address)
  return address
}

/** To be called when a case is locked or closed: the addresses are words of the case. */
export const forgetAddresses = (): void => withChecksum.clear()
