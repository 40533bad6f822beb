import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { readFailed, readUserFile } from '../disk/user-file.ts'
import { largestImport } from '../formats/importing/read-foreign.ts'
import type { InFile } from '../formats/reading/importer.ts'
import { sha256Hex } from '../secrets/crypto/hash.ts'

/** A file that comes in, with the SHA-256 of its bytes. */
export interface RawFile extends InFile {
  readonly sha256: string
}

/** A file, or the plain files of a folder in the order of their names. Throws cannot-read-file, unreadable-import. */
export async function readFiles(path: string): Promise<readonly RawFile[]> {
  try {
    const folder = (await stat(path)).isDirectory()
    const inside = folder ? await readdir(path, { withFileTypes: true }) : []
    // What a stranger's folder links to is not of that folder; to pass it over would lose what the user expects of it.
    const link = inside.find(each => !each.isFile() && !each.isDirectory())
    if (link) throw new RedThreadError('cannot-read-file', { path: join(path, link.name), detail: notAFile })
    const names = inside.filter(each => each.isFile())
    const paths = folder ? names.map(each => join(path, each.name)).sort() : [path]
    const sizes = await Promise.all(paths.map(async each => (await stat(each)).size))
    if (sizes.reduce((sum, size) => sum + size, 0) > largestImport) throw tooLarge(path)
    const files: RawFile[] = []
    for (const each of paths) {
      const bytes = await readUserFile(each, largestImport)
      files.push({ name: basename(each), bytes, sha256: sha256Hex(bytes) })
    }
    return files
  } catch (error) {
    throw readFailed(path, error)
  }
}

/** The file by its bytes, whatever it is called; of a set, all of them in any order. */
export function fingerprintOf(files: readonly RawFile[]): string {
  const [first = '', ...others] = files.map(({ sha256 }) => sha256).toSorted()
  return others.length === 0 ? first : sha256Hex(Buffer.from([first, ...others].join(' ')))
}

const notAFile = 'in a folder only plain files are read: it is a link, a pipe or a device'

const tooLarge = (path: string) =>
  new RedThreadError('unreadable-import', { name: basename(path), problem: 'it is larger than 512 MiB' })
