import type { CallName, IdentityStatus } from '#shared/contract.ts'
import { fingerprintWords } from '../secrets/identity/fingerprint.ts'
import { parseSshKeyLine } from '../secrets/identity/ssh-key.ts'
import type { Answers, EngineContext } from './answers.ts'

type IdentityCall = Extract<CallName, `identity.${string}`>

export const identityAnswers: Answers<IdentityCall> = {
  'identity.create': async (context, { name, passphrase }) => {
    const { recoveryWords, ...identity } = await context.identity.create(name, passphrase)
    return { ...changed(context, identity), recoveryWords }
  },
  'identity.unlock': async (context, secret) => changed(context, await context.identity.unlock(secret)),
  'identity.passphrase': async (context, { secret, passphrase }) =>
    context.identity.changePassphrase(secret, passphrase),
  'identity.recovery': async (context, secret) => context.identity.newRecoveryWords(secret),
  'identity.words': async (_, { key }) => {
    const publicKey = parseSshKeyLine(key)
    return { words: publicKey ? fingerprintWords(publicKey) : '' }
  },
  'identity.lock': async context => lockIdentity(context),
}

/** Forgets the investigator's own keys, and tells every window so. */
export function lockIdentity(context: EngineContext): IdentityStatus {
  return changed(context, context.identity.lock())
}

function changed(context: EngineContext, identity: IdentityStatus): IdentityStatus {
  context.publish({ event: 'identity', identity })
  return identity
}
