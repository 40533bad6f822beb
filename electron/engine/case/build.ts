import { lstat, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { makeFolder, saveFailed, syncFolder } from '../disk/files.ts'
import { requireFolder } from '../disk/own-files.ts'
import { surveyCase } from '../storage/case-layout.ts'
import { lockNames, markFolder } from '../storage/lock/lock.ts'

/**
 * Makes a case folder: `fill` fills a folder beside its place, which is then moved there in one step. So a kill never
 * leaves half a case that would open as a smaller one; what it does leave, the next attempt clears away. Where it
 * throws nothing stays behind. Throws case-exists, case-locked where another program makes the same case just now,
 * case-part-refused, save-failed and what `fill` throws.
 */
export async function buildCase<T>(folder: string, fill: (unfinished: string) => Promise<T>): Promise<T> {
  await refuseOverwriting(folder)
  const unfinished = `${folder}.half`
  await makeFolder(unfinished)
  await refuseForeign(unfinished)
  let made = unfinished
  try {
    await markFolder(unfinished)
    await clear(unfinished, name => !name.startsWith('lock'))
    const result = await fill(unfinished)
    // Where an empty folder lies, a rename would silently replace it.
    await refuseOverwriting(folder)
    await rename(unfinished, folder)
    made = folder
    await syncFolder(dirname(folder))
    // The lock moved along: the new case was nobody else's until here.
    await rm(join(folder, lockNames.mark), { force: true })
    return result
  } catch (error) {
    const isTheirs = error instanceof RedThreadError && error.code === 'case-locked'
    if (!isTheirs)
      await clear(made, () => true)
        .then(() => rmdir(made))
        .catch(() => undefined)
    throw saveFailed(error)
  }
}

/** A link counts too, wherever it leads. */
async function refuseOverwriting(folder: string): Promise<void> {
  if (await lstat(folder).catch(() => undefined)) throw new RedThreadError('case-exists', { path: folder })
}

/** Only what an earlier attempt left may be cleared away: never a folder of somebody's that happens to be called so. */
async function refuseForeign(unfinished: string): Promise<void> {
  await requireFolder(unfinished)
  const { files, strays } = await surveyCase(unfinished)
  if (files.length === 0 && strays.length > 0) throw new RedThreadError('case-exists', { path: unfinished })
}

/** Removes the files of a case that is not to be, one by one by their names; whatever else lies there stays. */
async function clear(folder: string, isMeant: (path: string) => boolean): Promise<void> {
  const { files, folders } = await surveyCase(folder)
  for (const path of files.filter(isMeant)) await rm(join(folder, path), { force: true })
  for (const path of folders.toReversed()) await rmdir(join(folder, path)).catch(() => undefined)
}
