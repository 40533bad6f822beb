import { type FileHandle, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceDurably, saveFailed, syncFolder, writeAll } from '#engine/disk/files.ts'
import { makeFolderInside, openOwn, requireFolder } from '#engine/disk/own-files.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Cut, TornTail } from './report.ts'
import { journalFolder, tornFolder } from './segment-format.ts'
import { readInto } from './slices.ts'

/**
 * Moves the bytes of an entry that was never completely written to `torn/<segment>.<offset>`, then cuts them off the
 * segment: the only time a segment is opened for writing again. The copy is on disk before the cut; a crash between
 * the two repeats the step. Returns the files in `torn/`. Throws save-failed, with the journal as readable as before.
 */
export async function recoverTornTail(folder: string, torn: TornTail): Promise<readonly string[]> {
  try {
    await requireFolder(join(folder, journalFolder))
    await makeFolderInside(join(folder, tornFolder))
    const kept: string[] = []
    for (const cut of torn.cuts) kept.push(cut.offset === 0 ? await moveWhole(folder, cut) : await moveEnd(folder, cut))
    return kept
  } catch (error) {
    throw saveFailed(error)
  }
}

async function moveWhole(folder: string, { segment }: Cut): Promise<string> {
  const kept = join(folder, tornFolder, segment)
  await rename(join(folder, journalFolder, segment), kept)
  await syncFolder(join(folder, tornFolder))
  await syncFolder(join(folder, journalFolder))
  return kept
}

async function moveEnd(folder: string, { segment, offset, bytes }: Cut): Promise<string> {
  const kept = join(folder, tornFolder, `${segment}.${offset}`)
  const path = join(folder, journalFolder, segment)
  const file = await openOwn(path, 'change')
  try {
    // Bytes that came after the scan belong to a writer that is alive: cutting them would lose what it acknowledged.
    const { size, nlink } = await file.stat()
    if (size !== offset + bytes)
      throw new RedThreadError('save-failed', { detail: 'another program writes to this case' })
    await replaceDurably(kept, copy => copyPart(file, offset, bytes, copy))
    // A backup may hold the same file under another name (a hard link): what it holds is not ours to cut.
    if (nlink > 1) await replaceDurably(path, copy => copyPart(file, 0, offset, copy))
    else {
      await file.truncate(offset)
      await file.sync()
    }
    return kept
  } finally {
    await file.close()
  }
}

async function copyPart(file: FileHandle, from: number, bytes: number, copy: FileHandle): Promise<void> {
  const piece = Buffer.alloc(Math.min(bytes, 1 << 20))
  for (let done = 0; done < bytes; ) {
    const read = await readInto(file, piece.subarray(0, Math.min(piece.length, bytes - done)), from + done)
    if (read === 0) throw new RedThreadError('save-failed', { detail: 'a journal file shrank while it was read' })
    await writeAll(copy, piece.subarray(0, read))
    done += read
  }
}
