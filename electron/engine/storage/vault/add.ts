import { dirname } from 'node:path'
import { replaceDurably, writeStream } from '#engine/disk/files.ts'
import { makeFolderInside } from '#engine/disk/own-files.ts'
import { fileBytes } from '#engine/disk/user-file.ts'
import { type ByteSource, encryptChunks } from '#engine/secrets/crypto/chunk-stream.ts'
import { newChunkKey } from '#engine/secrets/crypto/chunked.ts'
import { newMarks, sameBytes } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'
import { streamBytes } from './file-bytes.ts'
import { type Measures, measured } from './measured.ts'
import { drain, verifyEvidence } from './read.ts'
import { openSpool } from './spool.ts'
import type { VaultLayout } from './vault-layout.ts'
import { type WorkOptions, watched } from './watched.ts'

export interface Stored {
  /** The vault held an intact file with these contents; nothing was written. */
  readonly alreadyHeld: boolean
  /** The vault held a damaged file in its place, which the new one replaced. */
  readonly mended: boolean
}

export interface Taken extends Measures, Stored {}

/**
 * Read twice: the hash that names a file must be known before its first chunk is sealed. The second time it is not
 * hashed again, only known to be the same (newMarks).
 */
export async function addPath(place: VaultLayout, path: string, options?: WorkOptions): Promise<Taken> {
  const [before, after] = twoMarks()
  const first = measured(before.pass(watched(fileBytes(path), options, { before: 0, of: 2 })))
  await drain(first.pieces)
  const found = await first.measures()
  const again = after.pass(watched(fileBytes(path), options, { before: found.size, of: 2 }))
  return { ...found, ...(await put(place, path, found, again, () => after.equals(before))) }
}

/** As addPath, for what can be read once only. */
export async function addBytes(
  place: VaultLayout,
  name: string,
  source: ByteSource,
  options?: WorkOptions,
): Promise<Taken> {
  await makeFolderInside(place.root)
  const [before, after] = twoMarks()
  const first = measured(before.pass(watched(streamBytes(name, source), options, { before: 0, of: 2 })))
  const spool = await openSpool(place.root, first.pieces)
  try {
    const found = await first.measures()
    const again = after.pass(watched(spool.bytes(), options, { before: found.size, of: 2 }))
    return { ...found, ...(await put(place, name, found, again, () => after.equals(before))) }
  } finally {
    await spool.drop()
  }
}

/**
 * Takes in bytes that `source` itself checks against their hash, throwing at its end, unless an intact file with that hash
 * is held: in one reading, and hashed once.
 */
export const addChecked = (
  place: VaultLayout,
  name: string,
  known: Pick<Measures, 'sha256' | 'size'>,
  source: ByteSource,
): Promise<Stored> => put(place, name, known, source, () => true)

/** `isSame` is asked once, after the last piece: whether they are the bytes with that hash. */
async function put(
  place: VaultLayout,
  name: string,
  { sha256, size }: Pick<Measures, 'sha256' | 'size'>,
  pieces: ByteSource,
  isSame: () => boolean,
): Promise<Stored> {
  const before = await verifyEvidence(place, sha256, size)
  if (before === 'intact') return { alreadyHeld: true, mended: false }
  const path = place.pathOf(sha256)
  await makeFolderInside(place.root)
  await makeFolderInside(dirname(path))
  await replaceDurably(path, async handle => {
    await writeStream(handle, encryptChunks(newChunkKey(place.contentKey(), place.contextOf(sha256)), pieces))
    // Under the name and context of one file must never stand another.
    if (isSame()) return
    throw new RedThreadError('cannot-read-file', { path: name, detail: 'it changed while it was read' })
  })
  return { alreadyHeld: false, mended: before === 'damaged' }
}

/** Marks of two readings of the same bytes; `equals` may be asked once, after the last piece of both. */
function twoMarks() {
  const marks = newMarks()
  const one = () => {
    const mark = marks.start()
    async function* pass(source: ByteSource): AsyncGenerator<Uint8Array> {
      for await (const piece of source) {
        mark.update(piece)
        yield piece
      }
    }
    return { pass, mark, equals: (other: { mark: typeof mark }) => sameBytes(mark.digest(), other.mark.digest()) }
  }
  return [one(), one()] as const
}
