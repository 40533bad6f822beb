import { generatePassphrase, passphraseStrength } from '#shared/passphrase.ts'

/** Six words drawn by chance. */
export const suggestPassphrase = () => generatePassphrase(count => crypto.getRandomValues(new Uint8Array(count)))

export const isEnough = (passphrase: string) => passphraseStrength(passphrase).level !== 'too weak'

/** The strength as a sentence. */
export function strengthWords(passphrase: string): string {
  const { level, problem } = passphraseStrength(passphrase)
  if (level === 'too weak') return `Too weak: ${problem}.`
  return level === 'fair'
    ? 'Fair: it holds against most attackers. Two more words would make it strong.'
    : 'Strong: nobody guesses this.'
}
