import { Worker } from 'node:worker_threads'
import { RedThreadError } from '#shared/errors.ts'
import type { BundleRecipients, BundleSecret, FileKey, KeyAnswer, KeyTask } from './age-key-task.ts'
import { damaged } from './manifest.ts'

/** A fresh file key and the age header that seals it. Throws bad-recipient or cancelled. */
export async function makeFileKey(to: BundleRecipients, signal?: AbortSignal): Promise<FileKey> {
  const answer = await ask({ does: 'make', to }, signal)
  if ('failed' in answer) throw new RedThreadError('unexpected', { detail: answer.failed })
  return answer
}

/**
 * The file key out of a header that readAgeHeader has let through. Throws bundle-wrong-key where the secret does not
 * fit, bundle-damaged where it fits and the header was altered, or cancelled.
 */
export async function openFileKey(header: Uint8Array, secret: BundleSecret, signal?: AbortSignal): Promise<Uint8Array> {
  const answer = await ask({ does: 'open', header, with: secret }, signal)
  if (!('failed' in answer)) return answer.fileKey
  const what = 'passphrase' in secret ? 'this passphrase' : 'your identity'
  if (answer.failed.startsWith('no identity matched')) throw new RedThreadError('bundle-wrong-key', { what })
  throw damaged('its header was altered')
}

function ask(task: KeyTask, signal?: AbortSignal): Promise<KeyAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new RedThreadError('cancelled'))
    const worker = new Worker(new URL('./age-keys-worker.ts', import.meta.url), { workerData: task })
    const cancel = () => {
      reject(new RedThreadError('cancelled'))
      void worker.terminate()
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => {
      signal?.removeEventListener('abort', cancel)
      reject(new RedThreadError('unexpected', { detail: `the key worker ended (${code}) without an answer` }))
    })
  })
}
