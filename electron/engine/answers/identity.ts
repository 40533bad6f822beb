import type { CallName, IdentityStatus } from '#shared/contract.ts'
import { fingerprintWords } from '../secrets/identity/fingerprint.ts'
import { parseSshKeyLine } from '../secrets/identity/ssh-key.ts'
import type { Answers, Desk } from './answers.ts'

type IdentityCall = Extract<CallName, `identity.${string}`>

export const identityAnswers: Answers<IdentityCall> = {
  'identity.create': async (desk, { name, passphrase }) => {
    const { recoveryWords, ...identity } = await desk.identity.create(name, passphrase)
    return { ...changed(desk, identity), recoveryWords }
  },
  'identity.unlock': async (desk, secret) => changed(desk, await desk.identity.unlock(secret)),
  'identity.passphrase': async (desk, { secret, passphrase }) => desk.identity.changePassphrase(secret, passphrase),
  'identity.recovery': async (desk, secret) => desk.identity.newRecoveryWords(secret),
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
