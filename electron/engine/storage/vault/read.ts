import { errorCode } from '#engine/disk/files.ts'
import { openOwn } from '#engine/disk/own-files.ts'
import { readFailed } from '#engine/disk/user-file.ts'
import { type ByteRange, decryptChunks } from '#engine/secrets/crypto/chunk-stream.ts'
import { ChunksDamaged } from '#engine/secrets/crypto/chunked.ts'
import { freedBehind } from '#engine/secrets/crypto/reused-buffers.ts'
import { RedThreadError } from '#shared/errors.ts'
import { chunkFile } from './file-bytes.ts'
import { measured } from './measured.ts'
import type { VaultLayout } from './vault-layout.ts'
import { type WorkOptions, watched } from './watched.ts'

export type Soundness = 'intact' | 'missing' | 'damaged'

/** The contents, or a range of them. Throws evidence-missing, evidence-damaged, cannot-read-file. */
export async function* readEvidence(place: VaultLayout, sha256: string, range?: ByteRange): AsyncGenerator<Buffer> {
  const path = place.pathOf(sha256)
  const handle = await openOwn(path).catch(error => {
    throw evidenceError(error, path, sha256)
  })
  try {
    for await (const piece of decryptChunks(
      place.contentKey(),
      place.contextOf(sha256),
      await chunkFile(handle),
      range,
    )) {
      yield piece
      // Locking stops what is being read, too: the file's own key would go on opening it.
      place.contentKey()
    }
  } catch (error) {
    throw evidenceError(error, path, sha256)
  } finally {
    await handle.close()
  }
}

/** Reads the whole file and compares hash and size with what was recorded. Throws cannot-read-file and cancelled. */
export async function verifyEvidence(
  place: VaultLayout,
  sha256: string,
  size: number,
  options?: WorkOptions,
): Promise<Soundness> {
  const { pieces, measures } = measured(watched(freedBehind(readEvidence(place, sha256)), options))
  try {
    await drain(pieces)
  } catch (error) {
    if (!(error instanceof RedThreadError)) throw error
    if (error.code === 'evidence-missing') return 'missing'
    if (error.code === 'evidence-damaged') return 'damaged'
    throw error
  }
  const found = await measures()
  return found.sha256 === sha256 && found.size === size ? 'intact' : 'damaged'
}

/** Reads to the end for what is measured on the way. */
export async function drain(pieces: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await pieces.next()).done);
}

function evidenceError(error: unknown, path: string, sha256: string): RedThreadError {
  if (error instanceof ChunksDamaged) {
    return new RedThreadError('evidence-damaged', { sha256, problem: error.message }, error)
  }
  if (errorCode(error) === 'ENOENT') return new RedThreadError('evidence-missing', { sha256 }, error)
  if (errorCode(error) !== 'EIO') return readFailed(path, error)
  return new RedThreadError('evidence-damaged', { sha256, problem: 'the disk reported an error' }, error)
}
