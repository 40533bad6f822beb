import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReleasedFile } from '#shared/model/records/release.ts'
import { cannotWrite, privateFile, privateFolder, refuseOverwriting, syncFolder, writeAll } from '../files.ts'
import type { OutFile } from './exporter.ts'

/** Files written beside their place and not yet in it. `place` puts them there; `drop` takes them away. */
export interface Written {
  readonly files: readonly ReleasedFile[]
  readonly place: () => Promise<void>
  readonly drop: () => Promise<void>
}

/**
 * Writes a format's files beside `path`, hashing as it goes; a format of one file stands at `path` itself with its loss
 * report next to it, one of several in a folder of that name. What a writing that was killed left there goes first: it
 * is the case in clear. Throws cannot-write-file, also where something is there.
 */
export async function writeOut(
  path: string,
  form: 'file' | 'folder',
  files: AsyncIterable<OutFile>,
  report: () => string,
): Promise<Written> {
  const isFolder = form === 'folder'
  const single = basename(path)
  const reportName = isFolder ? 'loss-report.json' : `${single}.loss-report.json`
  const placed = isFolder ? [path] : [join(dirname(path), reportName), path]
  for (const taken of placed) await refuseOverwriting(taken)
  const half = `${path}.red-thread-half`
  const drop = () => rm(half, { recursive: true, force: true })
  try {
    await drop()
    await mkdir(half, { mode: privateFolder })
    const written: ReleasedFile[] = []
    for await (const { path: name, pieces } of files) {
      if (!isFolder && written.length > 0) throw new Error('a format of one file gave several')
      written.push(await writeOne(half, isFolder ? safePath(name) : single, pieces))
    }
    written.push(await writeOne(half, reportName, [report()]))
    await syncFolder(half)
    const place = async () => {
      // Of a single file the report goes first: where the file stands, its report stands too.
      const there: string[] = []
      try {
        for (const to of placed) {
          await rename(isFolder ? half : join(half, basename(to)), to)
          there.push(to)
        }
      } catch (error) {
        for (const to of there) await rm(to, { force: true })
        throw cannotWrite(path, error)
      }
      await syncFolder(dirname(path))
      await drop()
    }
    return { files: written, place, drop }
  } catch (error) {
    await drop().catch(() => undefined)
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
    const bytes = typeof piece === 'string' ? Buffer.from(piece.toWellFormed()) : piece
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
