import { bech32 } from '@scure/base'
import { RedThreadError } from '#shared/errors.ts'
import { passphraseStrength, usualWordCount } from '#shared/passphrase.ts'
import { headerLimits } from './age-header.ts'
import type { BundleRecipients } from './age-key-task.ts'

/**
 * The recipients as they will be used: trimmed, each once. Throws bad-recipient for anything but an X25519 recipient
 * (`age1…`), weak-passphrase below six words: a post-quantum one must not be mixed with those, and nobody's age identity here could open it.
 */
export function checkRecipients(to: BundleRecipients): BundleRecipients {
  if ('passphrase' in to) return { passphrase: checkPassphrase(to.passphrase) }
  const recipients = [...new Set(to.recipients.map(text => text.trim()))]
  for (const recipient of recipients) {
    if (!isRecipient(recipient)) throw new RedThreadError('bad-recipient', { recipient: recipient.slice(0, 100) })
  }
  if (recipients.length === 0 || recipients.length > headerLimits.stanzas) {
    throw new RedThreadError('bad-recipient', { recipient: `${recipients.length} recipients` })
  }
  return { recipients }
}

/** A bundle leaves the house and can be guessed at for ever: it takes six words drawn by chance, or as good. */
function checkPassphrase(passphrase: string): string {
  const { level, problem } = passphraseStrength(passphrase)
  const missing = problem || `a bundle needs ${usualWordCount} words drawn by chance, or as good`
  if (level !== 'strong') throw new RedThreadError('weak-passphrase', { problem: missing })
  return passphrase.normalize('NFC')
}

/** Whether the text is an X25519 recipient of age: Bech32 of 32 bytes under `age`, checksum included. */
function isRecipient(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text, 200)
  const key = decoded && bech32.fromWordsUnsafe(decoded.words)
  return decoded?.prefix === 'age' && text === text.toLowerCase() && key instanceof Uint8Array && key.length === 32
}
