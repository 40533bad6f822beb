import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { RedThreadError } from '#shared/errors.ts'

const known = new Set(wordlist)

/** 32 random bytes as 24 words of BIP-39's English list; the last word holds a checksum of 8 bits. */
export function recoveryWordsOf(key: Uint8Array): string {
  return entropyToMnemonic(key, wordlist)
}

/**
 * The 32 bytes back from the words as someone typed or pasted them: any case, spacing, punctuation or numbering.
 * Throws unknown-recovery-word with the place of the first word not in the list, recovery-word-count, or
 * wrong-recovery-key where every word is known but the checksum does not fit.
 */
export function recoveryKeyOf(typed: string): Buffer {
  const words =
    typed
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  const wrong = words.findIndex(word => !known.has(word))
  const unknown = words[wrong]
  if (unknown !== undefined) throw new RedThreadError('unknown-recovery-word', { position: wrong + 1, word: unknown })
  if (words.length !== 24) throw new RedThreadError('recovery-word-count', { count: words.length })
  try {
    return Buffer.from(mnemonicToEntropy(words.join(' '), wordlist))
  } catch (error) {
    throw new RedThreadError('wrong-recovery-key', {}, error)
  }
}
