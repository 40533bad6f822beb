import { dirname } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { type ByteSource, encryptChunks } from '../crypto/chunk-stream.ts'
import { newChunkKey } from '../crypto/chunked.ts'
import { makeFolder, replaceDurably, writeAll } from '../files.ts'
import { fileBytes, streamBytes } from './file-bytes.ts'
import { type Measures, measured } from './measured.ts'
import type { Place } from './place.ts'
import { drain, verifyEvidence } from './read.ts'
import { openSpool } from './spool.ts'
import { type WorkOptions, watched } from './watched.ts'

export interface Taken extends Measures {
  /** The vault held an intact file with these contents; nothing was written. */
  readonly alreadyHeld: boolean
  /** The vault held a damaged file in its place, which the new one replaced. */
  readonly mended: boolean
}

/** Every source is read twice: the hash that names a file must be known before its first chunk is sealed. */
export async function addPath(place: Place, path: string, options?: WorkOptions): Promise<Taken> {
  const first = measured(watched(fileBytes(path), options, { before: 0, of: 2 }))
  await drain(first.pieces)
  const found = first.measures()
  return store(place, path, found, watched(fileBytes(path), options, { before: found.size, of: 2 }))
}

export async function addBytes(place: Place, name: string, source: ByteSource, options?: WorkOptions): Promise<Taken> {
  await makeFolder(place.root)
  const first = measured(watched(streamBytes(name, source), options, { before: 0, of: 2 }))
  const spool = await openSpool(place.root, first.pieces)
  try {
    const found = first.measures()
    return await store(place, name, found, watched(spool.bytes(), options, { before: found.size, of: 2 }))
  } finally {
    await spool.drop()
  }
}

async function store(place: Place, name: string, first: Measures, again: ByteSource): Promise<Taken> {
  const { sha256, size } = first
  const before = await verifyEvidence(place, sha256, size)
  if (before === 'intact') return { ...first, alreadyHeld: true, mended: false }
  const path = place.pathOf(sha256)
  await makeFolder(dirname(path))
  await replaceDurably(path, async handle => {
    const { pieces, measures } = measured(again)
    for await (const sealed of encryptChunks(newChunkKey(place.contentKey, place.contextOf(sha256)), pieces)) {
      await writeAll(handle, sealed)
    }
    // Under the name and context of one file must never stand another.
    if (measures().sha256 !== sha256) {
      throw new RedThreadError('cannot-read-file', { path: name, detail: 'it changed while it was read' })
    }
  })
  return { ...first, alreadyHeld: false, mended: before === 'damaged' }
}
