import type { IdentityStatus, InputOf } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Given } from './command.ts'
import type { EngineClient } from './engine-client.ts'
import { isOffered, readSecret } from './secrets.ts'

/** The investigator's own keys, unlocked now where they are not yet. Throws identity-needed where there are none. */
export async function needIdentity(given: Given, client: EngineClient): Promise<IdentityStatus> {
  const { identity } = await client.call('app.status', {})
  if (identity.unlocked) return identity
  if (!identity.exists) throw new RedThreadError('identity-needed')
  return client.call('identity.unlock', { passphrase: await readSecret('identity-passphrase', given) })
}

/** What opens the keys: the recovery words where they are asked for, or are all there is; else the passphrase. */
export async function identitySecret(given: Given): Promise<InputOf<'identity.unlock'>> {
  const words = 'identity-recovery-words'
  const byWords = given.has('recovery') || (isOffered(words, given) && !isOffered('identity-passphrase', given))
  return byWords
    ? { recoveryWords: await readSecret(words, given) }
    : { passphrase: await readSecret('identity-passphrase', given) }
}
