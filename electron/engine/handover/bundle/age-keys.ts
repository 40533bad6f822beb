import { workers } from '#engine/work/workers.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { BundleRecipients, BundleSecret, FileKey } from './age-key-task.ts'
import { damaged } from './manifest.ts'

/** A fresh file key and the age header that seals it. Throws bad-recipient or cancelled. */
export async function makeFileKey(to: BundleRecipients, signal?: AbortSignal): Promise<FileKey> {
  const answer = await workers.run('bundle-key', { does: 'make', to }, { signal })
  if ('failed' in answer) throw new RedThreadError('unexpected', { detail: answer.failed })
  return answer
}

/**
 * The file key out of a header that readAgeHeader has let through. Throws bundle-wrong-key where the secret does not
 * fit, bundle-damaged where it fits and the header was altered, or cancelled.
 */
export async function openFileKey(header: Uint8Array, secret: BundleSecret, signal?: AbortSignal): Promise<Uint8Array> {
  const answer = await workers.run('bundle-key', { does: 'open', header, with: secret }, { signal })
  if (!('failed' in answer)) return answer.fileKey
  const what = 'passphrase' in secret ? 'this passphrase' : 'your identity'
  if (answer.failed.startsWith('no identity matched')) throw new RedThreadError('bundle-wrong-key', { what })
  throw damaged('its header was altered')
}
