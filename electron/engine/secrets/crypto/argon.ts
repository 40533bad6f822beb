import { workers } from '#engine/work/workers.ts'
import type { ArgonParameters } from './argon-task.ts'

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
  // In a buffer of its own, which goes over to the worker: no copy stays here.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'))
  const input = { passphrase: bytes, salt, parameters }
  try {
    return Buffer.from(await workers.run('derive-key', input, { signal, transfer: [bytes.buffer] }))
  } finally {
    // Not gone over: it was cancelled while it waited.
    if (bytes.length > 0) bytes.fill(0)
  }
}
