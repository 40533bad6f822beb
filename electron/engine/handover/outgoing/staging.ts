/**
 * What leaves a case is written in a staging folder beside its place, and moved there when it is whole and recorded.
 * It bears a random name that an encrypted note (note.ts) has told before the first byte: so what a kill leaves
 * in clear is found again, and nobody else's files are ever taken for it.
 */
import { lstat, readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, saveFailed } from '#engine/disk/files.ts'

/** 16 random bytes in hexadecimal. */
export const tokenPattern = '[0-9a-f]{32}'

export const stagingName = (token: string) => `red-thread-half-${token}`

/** What stands under the name of a staging folder. */
export type StagingFound = 'here' | 'gone' | 'not a folder'

/** Throws what the file system throws, other than that it is not there. */
export async function findStaging(path: string): Promise<StagingFound> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (found === undefined) return 'gone'
  return found.isDirectory() ? 'here' : 'not a folder'
}

/**
 * Takes a staging folder away. Only files and folders are ever written into one: a link or anything else in it is not ours, and is
 * left. Answers why something is still there, in words, or undefined.
 */
export async function removeStaging(path: string): Promise<string | undefined> {
  try {
    const found = await findStaging(path)
    if (found === 'not a folder') return 'something else stands in its place'
    return found === 'gone' ? undefined : await empty(path)
  } catch (error) {
    return String(saveFailed(error).data['detail'])
  }
}

async function empty(folder: string): Promise<string | undefined> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isFile()) await unlink(path)
    else if (!entry.isDirectory()) return 'somebody else put something into it'
    else {
      const left = await empty(path)
      if (left !== undefined) return left
    }
  }
  await rmdir(folder)
  return undefined
}
