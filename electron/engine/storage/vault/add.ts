import { dirname } from 'node:path'
import { replaceDurably, writeStream } from '#engine/disk/files.ts'
import { makeFolderInside } from '#engine/disk/own-files.ts'
import { fileBytes } from '#engine/disk/user-file.ts'
import { type ByteSource, encryptChunks } from '#engine/secrets/crypto/chunk-stream.ts'
import { newChunkKey } from '#engine/secrets/crypto/chunked.ts'
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

/** Read twice: the hash that names a file must be known before its first chunk is sealed. */
export async function addPath(place: VaultLayout, path: string, options?: WorkOptions): Promise<Taken> {
  const first = measured(watched(fileBytes(path), options, { before: 0, of: 2 }))
  await drain(first.pieces)
  const found = await first.measures()
  const again = watched(fileBytes(path), options, { before: found.size, of: 2 })
  return { ...found, ...(await addKnown(place, path, found, again)) }
}

/** As addPath, for what can be read once only. */
export async function addBytes(
  place: VaultLayout,
  name: string,
  source: ByteSource,
  options?: WorkOptions,
): Promise<Taken> {
  await makeFolderInside(place.root)
  const first = measured(watched(streamBytes(name, source), options, { before: 0, of: 2 }))
  const spool = await openSpool(place.root, first.pieces)
  try {
    const found = await first.measures()
    const again = watched(spool.bytes(), options, { before: found.size, of: 2 })
    return { ...found, ...(await addKnown(place, name, found, again)) }
  } finally {
    await spool.drop()
  }
}

/** Takes in bytes whose hash is known already, in one reading, unless an intact file with that hash is held. */
export async function addKnown(
  place: VaultLayout,
  name: string,
  { sha256, size }: Pick<Measures, 'sha256' | 'size'>,
  source: ByteSource,
): Promise<Stored> {
  const before = await verifyEvidence(place, sha256, size)
  if (before === 'intact') return { alreadyHeld: true, mended: false }
  const path = place.pathOf(sha256)
  await makeFolderInside(place.root)
  await makeFolderInside(dirname(path))
  await replaceDurably(path, async handle => {
    const { pieces, measures } = measured(source)
    await writeStream(handle, encryptChunks(newChunkKey(place.contentKey(), place.contextOf(sha256)), pieces))
    // Under the name and context of one file must never stand another.
    if ((await measures()).sha256 === sha256) return
    throw new RedThreadError('cannot-read-file', { path: name, detail: 'it changed while it was read' })
  })
  return { alreadyHeld: false, mended: before === 'damaged' }
}
