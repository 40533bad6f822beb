import { Worker } from 'node:worker_threads'
import { RedThreadError } from '#shared/errors.ts'
import type { ArgonParameters, ArgonTask } from './argon-task.ts'

export const argonSaltSize = 16

/** For new cases: 256 MiB and 3 passes, about half a second on a desktop of 2024. */
export const usualArgon: ArgonParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 1 }

/** A file from elsewhere must neither weaken the guard nor exhaust the machine. */
export function acceptableArgon({ memoryKiB, passes, lanes }: { [name in keyof ArgonParameters]: number }): boolean {
  const memoryFits = Number.isInteger(memoryKiB) && memoryKiB >= 64 * 1024 && memoryKiB <= 1024 * 1024
  return memoryFits && Number.isInteger(passes) && passes >= 3 && passes <= 16 && lanes === 1
}

/**
 * Argon2id (RFC 9106) of a passphrase as NFC UTF-8 and a salt of 16 bytes: 32 bytes. Runs in a worker of its own that
 * ends with it, because WebAssembly memory never shrinks. Throws `cancelled` when the signal fires.
 */
export async function argon2id(
  passphrase: string,
  salt: Uint8Array,
  parameters: ArgonParameters,
  signal?: AbortSignal,
): Promise<Buffer> {
  if (signal?.aborted) throw new RedThreadError('cancelled')
  const bytes = Buffer.from(passphrase.normalize('NFC'))
  const task: ArgonTask = { passphrase: bytes, salt, parameters }
  const worker = new Worker(new URL('./argon-worker.ts', import.meta.url), { workerData: task })
  bytes.fill(0)
  const cancel = Promise.withResolvers<never>()
  const stop = () => cancel.reject(new RedThreadError('cancelled'))
  signal?.addEventListener('abort', stop)
  try {
    return Buffer.from(await Promise.race([answerOf(worker), cancel.promise]))
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the key worker ended without an answer')))
  })
}
