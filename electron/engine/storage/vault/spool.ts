import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFile, saveFailed, writeStream } from '#engine/disk/files.ts'
import { type ByteSource, decryptChunks, encryptChunks } from '#engine/secrets/crypto/chunk-stream.ts'
import { newChunkKey } from '#engine/secrets/crypto/chunked.ts'
import { freedBehind } from '#engine/secrets/crypto/reused-buffers.ts'
import { chunkFile } from './file-bytes.ts'

/** A stream set aside to be read once more, under a key that exists in memory only. */
export interface Spool {
  readonly bytes: () => AsyncGenerator<Uint8Array>
  readonly drop: () => Promise<void>
}

const context = Buffer.from('spool')

/** Reads the source to its end into a temporary file of the folder. Throws save-failed and what the source throws. */
export async function openSpool(folder: string, source: ByteSource): Promise<Spool> {
  const path = join(folder, `${randomBytes(16).toString('hex')}.tmp`)
  const key = randomBytes(32)
  const handle = await open(path, 'wx+', privateFile).catch(error => {
    throw saveFailed(error)
  })
  const drop = async () => {
    key.fill(0)
    await handle.close()
    await rm(path, { force: true })
  }
  try {
    await writeStream(handle, encryptChunks(newChunkKey(key, context), source))
  } catch (error) {
    await drop()
    throw saveFailed(error)
  }
  return { bytes: () => spooled(handle, key), drop }
}

async function* spooled(handle: FileHandle, key: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* freedBehind(decryptChunks(key, context, await chunkFile(handle)))
}
