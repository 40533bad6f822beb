import type { FileHandle } from 'node:fs/promises'
import { readFailed } from '#engine/disk/user-file.ts'
import type { ByteSource, ChunkFile } from '#engine/secrets/crypto/chunk-stream.ts'

/** Somebody else's stream, whose errors become cannot-read-file under the name given. */
export async function* streamBytes(name: string, source: ByteSource): AsyncGenerator<Uint8Array> {
  try {
    yield* source
  } catch (error) {
    throw readFailed(name, error)
  }
}

/** An open file as chunked decryption reads it. */
export async function chunkFile(handle: FileHandle): Promise<ChunkFile> {
  return {
    size: (await handle.stat()).size,
    readAt: async (position, into) => {
      let done = 0
      while (done < into.length) {
        const { bytesRead } = await handle.read(into, done, into.length - done, position + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return into.subarray(0, done)
    },
  }
}
