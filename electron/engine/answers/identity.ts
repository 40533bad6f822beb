import type { IdentityStatus } from '#shared/contract.ts'
import { parseSshKeyLine } from '../bundle/ssh-key.ts'
import { fingerprintWords } from '../identity/fingerprint.ts'
import type { Answers, Desk } from './answers.ts'

type IdentityCall = 'identity.create' | 'identity.unlock' | 'identity.words' | 'identity.lock'

export const identityAnswers: Answers<IdentityCall> = {
  'identity.create': async (desk, { name, passphrase }) => changed(desk, await desk.identity.create(name, passphrase)),
  'identity.unlock': async (desk, { passphrase }) => changed(desk, await desk.identity.unlock(passphrase)),
  'identity.words': async (_, { key }) => {
    const publicKey = parseSshKeyLine(key)
    return { words: publicKey ? fingerprintWords(publicKey) : '' }
  },
  'identity.lock': async desk => lockIdentity(desk),
}

/** Forgets the investigator's own keys, and tells every window so. */
export function lockIdentity(desk: Desk): IdentityStatus {
  return changed(desk, desk.identity.lock())
}

function changed(desk: Desk, identity: IdentityStatus): IdentityStatus {
  desk.tell({ event: 'identity', identity })
  return identity
}
