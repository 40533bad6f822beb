import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import type { ByteSource, ChunkFile } from '../crypto/chunk-stream.ts'
import { errorCode } from '../files.ts'

const pieceSize = 2 ** 20

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
}

/** A failed read as `cannot-read-file`, with the cause in plain words. Errors that are already ours pass. */
export function readFailed(path: string, error: unknown): RedThreadError {
  if (error instanceof RedThreadError) return error
  const detail = troubles[errorCode(error)] ?? (error instanceof Error ? error.message : String(error))
  return new RedThreadError('cannot-read-file', { path, detail }, error)
}

/** The bytes of a plain file in pieces of 1 MiB, the next one read while this one is used. Throws cannot-read-file. */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  // Without O_NONBLOCK opening a named pipe would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(error => {
    throw readFailed(path, error)
  })
  try {
    if (!(await handle.stat()).isFile())
      throw new RedThreadError('cannot-read-file', { path, detail: 'it is not a file' })
    yield* piecesOf(handle)
  } catch (error) {
    throw readFailed(path, error)
  } finally {
    await handle.close()
  }
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  let here = Buffer.allocUnsafe(pieceSize)
  let ahead = Buffer.allocUnsafe(pieceSize)
  let reading = handle.read(here, 0, pieceSize, null)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = handle.read(ahead, 0, pieceSize, null)
      yield here.subarray(0, bytesRead)
      ;[here, ahead] = [ahead, here]
    }
  } finally {
    // The handle may only be closed once nothing reads into our buffers.
    await reading.catch(() => undefined)
  }
}

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
    readAt: async (position, length) => {
      const bytes = Buffer.allocUnsafe(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
  }
}
