import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'

/** Every name below a folder with its bytes and the time of its last change; links are told, not followed. */
export async function imageOf(folder: string): Promise<Record<string, string>> {
  const image: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const { mtimeMs } = await lstat(path)
    const holds = entry.isSymbolicLink()
      ? `to ${await readlink(path)}`
      : entry.isFile()
        ? sha256Hex(await readFile(path))
        : 'folder'
    image[relative(folder, path)] = `${holds} ${mtimeMs}`
  }
  return image
}
