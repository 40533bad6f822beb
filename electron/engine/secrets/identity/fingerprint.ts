import { wordlist } from '@scure/bip39/wordlists/english.js'
import { sha256 } from '../crypto/hash.ts'

const wordCount = 6

/**
 * A public key as six words of the BIP-39 list, to be read out over the telephone: the first 66 bits of its SHA-256,
 * 11 bits a word.
 */
export function fingerprintWords(publicKey: Uint8Array): string {
  const digest = sha256(publicKey)
  const bits = BigInt(`0x${digest.subarray(0, 9).toString('hex')}`) >> 6n
  const words: (string | undefined)[] = []
  for (let i = wordCount - 1; i >= 0; i--) words.push(wordlist[Number((bits >> BigInt(11 * i)) & 2047n)])
  return words.join(' ')
}
