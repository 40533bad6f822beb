import { z } from 'zod'
import type { AppStatus, FolderListing, IdentityStatus, NewIdentity, Picked } from '../answers.ts'
import { call, nothing, path, secret } from './call.ts'

/** About the app itself, the investigator on this computer, and the host the window runs in. */
export const appCalls = {
  'app.status': call<AppStatus>().taking(nothing),
  'app.actor': call<AppStatus>().taking(z.strictObject({ actor: z.string().trim().min(1).max(120) })),
  'app.preferences': call<null>().taking(z.record(z.string().max(40), z.union([z.string().max(20_000), z.number()]))),
  'app.forget': call<AppStatus>().taking(z.strictObject({ path })),
  /** With the recovery words, which are given out this once. */
  'identity.create': call<NewIdentity>().taking(
    z.strictObject({ name: z.string().trim().min(1).max(120), passphrase: z.string() }),
  ),
  'identity.unlock': call<IdentityStatus>().taking(secret),
  /** Another passphrase for the keys; recovery words too where they had none. */
  'identity.passphrase': call<{ recoveryWords?: string }>().taking(z.strictObject({ secret, passphrase: z.string() })),
  /** New recovery words for the keys; those before open nothing any more. */
  'identity.recovery': call<{ recoveryWords: string }>().taking(secret),
  /** The words of anybody's signing key, `ssh-ed25519 …`; '' where it is none. */
  'identity.words': call<{ words: string }>().taking(z.strictObject({ key: z.string().max(2000) })),
  'identity.lock': call<IdentityStatus>().taking(nothing),
  'host.pick': call<Picked>().taking(
    z.strictObject({
      what: z.enum(['open-case', 'open-bundle', 'open-files', 'save-case', 'save-bundle', 'save-file']),
      suggested: z.string().optional(),
    }),
  ),
  'host.folder': call<FolderListing>().taking(z.strictObject({ folder: path.optional() })),
  'job.cancel': call<null>().taking(z.strictObject({ job: z.string() })),
} as const
