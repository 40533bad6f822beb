import type { ByteSource } from '#engine/secrets/crypto/chunk-stream.ts'
import { RedThreadError } from '#shared/errors.ts'

/** Long work that can be watched and cancelled. */
export interface WorkOptions {
  readonly signal?: AbortSignal | undefined
  /** Bytes done, from 0 to the file's size. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Passes the pieces on, tells how far it is and throws `cancelled`. `share` is the part of the work this reading is. */
export async function* watched(
  source: ByteSource,
  { signal, onProgress }: WorkOptions = {},
  share = { before: 0, of: 1 },
): AsyncGenerator<Uint8Array> {
  let done = share.before
  for await (const piece of source) {
    if (signal?.aborted) throw new RedThreadError('cancelled')
    yield piece
    done += piece.length
    onProgress?.(Math.floor(done / share.of))
  }
}
