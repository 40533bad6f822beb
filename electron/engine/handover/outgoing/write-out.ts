import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { cannotWrite, privateFile, privateFolder, writeAll } from '#engine/disk/files.ts'
import type { OutFile } from '#engine/formats/writing/exporter.ts'
import type { ReleasedFile } from '#shared/model/records/release.ts'
import type { OutgoingOrder } from './outgoing-write.ts'

const besideFile = (path: string) => `${basename(path)}.loss-report.json`

/** A format of one file stands at `path` itself with its loss report next to it, one of several in a folder of that name. */
export function placeOf(path: string, form: 'file' | 'folder'): Omit<OutgoingOrder, 'what'> {
  return { path, form, ...(form === 'file' ? { beside: [besideFile(path)] } : {}) }
}

/** Writes a format's files and their loss report into the staging folder, hashing as it goes. Throws cannot-write-file. */
export async function writeOut(
  staging: string,
  path: string,
  form: 'file' | 'folder',
  files: AsyncIterable<OutFile>,
  report: () => string,
): Promise<readonly ReleasedFile[]> {
  const isFolder = form === 'folder'
  try {
    const written: ReleasedFile[] = []
    for await (const { path: name, pieces } of files) {
      if (!isFolder && written.length > 0) throw new Error('a format of one file gave several')
      written.push(await writeOne(staging, isFolder ? safePath(name) : basename(path), pieces))
    }
    written.push(await writeOne(staging, isFolder ? 'loss-report.json' : besideFile(path), [report()]))
    return written
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

async function writeOne(folder: string, name: string, pieces: OutFile['pieces']): Promise<ReleasedFile> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true, mode: privateFolder })
  const handle = await open(path, 'wx', privateFile)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const bytes of gathered(pieces)) {
      hash.update(bytes)
      size += bytes.length
      await writeAll(handle, bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { path: name, size, sha256: hash.digest('hex') }
}

const gatheredSize = 2 ** 18

/** Small pieces as larger ones: a call to the disk for each line would cost more than the work. */
async function* gathered(pieces: OutFile['pieces']): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    if (size === 0 && typeof piece !== 'string' && piece.length >= gatheredSize) {
      yield piece
      continue
    }
    // Copied: who gives pieces may use their memory again for the next.
    const bytes = Buffer.from(typeof piece === 'string' ? piece.toWellFormed() : piece)
    held.push(bytes)
    size += bytes.length
    if (size < gatheredSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** A name that a format made out of the case's own words must never lead out of its folder. */
function safePath(name: string): string {
  const parts = name.split('/')
  const wrong = parts.some(part => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))
  if (wrong) throw new Error(`a format gave the file name ${JSON.stringify(name)}`)
  return name
}
