import type { ChecksumVerdict, Unreadable } from './value.ts'

/** An address in the chain's canonical spelling, and whether a checksum vouches for it. */
export interface ChainReading {
  readonly address: string
  readonly checksum: ChecksumVerdict
}

/** A block chain as far as addresses go. One file each in chains/. */
export interface Chain {
  /** The ticker most people use: BTC, ETH, TRX. */
  readonly id: string
  readonly title: string
  /** The asset fees are paid in. */
  readonly asset: string
  /** Other names in lists and exports. */
  readonly aliases?: readonly string[]
  /** Text meant as an address of this chain, right or wrong. Where nobody names the chain, this finds it. */
  readonly shape: RegExp
  readonly read: (text: string) => ChainReading | Unreadable
  /** The spelling that reads back to the same verdict, where the canonical one does not. */
  readonly write?: (reading: ChainReading) => string
}

export const checksumMismatch: Unreadable = {
  unreadable: 'the checksum does not match: one character is probably wrong',
}

/** The first character an alphabet does not have, in words. */
export function strangeCharacter(text: string, alphabet: RegExp): Unreadable | null {
  let strange: string | undefined
  for (const character of text) {
    if (alphabet.test(character)) continue
    strange = character
    break
  }
  return strange === undefined ? null : { unreadable: `"${strange}" never stands in such an address` }
}
