import { readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { makeFolder, saveFailed, syncFolder } from '../files.ts'
import { takeLock } from '../lock.ts'

/**
 * Makes a case folder: `fill` fills a folder beside its place, which is then moved there in one step. So a kill never
 * leaves half a case that would open as a smaller one; what it does leave, the next attempt clears away. Where it
 * throws nothing stays behind. Throws case-exists, case-locked where another program makes the same case just now,
 * save-failed and what `fill` throws.
 */
export async function buildCase<T>(folder: string, fill: (half: string) => Promise<T>): Promise<T> {
  await refuseOverwriting(folder)
  const half = `${folder}.half`
  let made = half
  try {
    await makeFolder(half)
    await takeLock(half)
    await clear(half)
    const result = await fill(half)
    // Where an empty folder lies, a rename would silently replace it.
    await refuseOverwriting(folder)
    await rename(half, folder)
    made = folder
    await syncFolder(dirname(folder))
    // The lock moved along: the new case was nobody else's until here.
    await rm(join(folder, 'lock'), { force: true })
    return result
  } catch (error) {
    const isTheirs = error instanceof RedThreadError && error.code === 'case-locked'
    if (!isTheirs) await rm(made, { recursive: true, force: true }).catch(() => undefined)
    throw saveFailed(error)
  }
}

async function refuseOverwriting(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) throw new RedThreadError('case-exists', { path: folder })
}

/** Takes away what a kill left of an earlier attempt; the lock is ours. */
async function clear(half: string): Promise<void> {
  for (const name of await readdir(half)) {
    if (name !== 'lock') await rm(join(half, name), { recursive: true, force: true })
  }
}
