import { type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode, privateFile, saveFailed, syncFolder, writeDurably } from '#engine/disk/files.ts'
import { readOwn, readOwnNow } from '#engine/disk/own-files.ts'
import { runningProcess } from '#engine/disk/running-process.ts'

// The nonce becomes part of a file name, and the file may be anybody's.
const holder = runningProcess.extend({
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  /** Which folder was locked, by its device and number: a mark that was copied along with its folder says another. */
  folder: z.string().optional(),
  /** Whether the holder had the operating system's lock too. */
  osLock: z.boolean().optional(),
})

/** Who holds a case, as the file beside it says. */
export type Holder = z.infer<typeof holder>

/** Whether what is marked may be taken; throws why not. */
export type MayTake = (other: Holder) => Promise<void>

/**
 * Puts a mark of ours at the path, in place of one that may be taken and of one that was cut off while it was written.
 * Throws what `mayTake` throws, and save-failed.
 */
export async function putMark(path: string, mine: Holder, mayTake: MayTake): Promise<void> {
  for (;;) {
    if (await create(path, mine)) return
    const other = await readMark(path)
    if (other === 'gone') continue
    if (other !== 'cut off') await mayTake(other)
    if (await replace(path, other, mine, mayTake)) return
  }
}

/**
 * A file without its whole contents is being written just now, or was when its process died: so it is read again, up
 * to so many times.
 */
export async function readMark(path: string, times = 10): Promise<Holder | 'gone' | 'cut off'> {
  for (let patience = times; patience > 0; patience--) {
    try {
      return holder.parse(JSON.parse((await readOwn(path)).toString()))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone'
      if (patience > 1) await wait(30)
    }
  }
  return 'cut off'
}

/** Whether the mark is ours at this moment; false also where it cannot be read at once, and is then to be read again. */
export function isOursNow(path: string, { nonce }: Holder): boolean {
  const bytes = readOwnNow(path)
  if (bytes === undefined) return false
  try {
    return (JSON.parse(bytes.toString()) as Partial<Holder> | null)?.nonce === nonce
  } catch {
    return false
  }
}

/** Takes the mark away, only while it is still ours. */
export async function removeMark(path: string, mine: Holder): Promise<void> {
  if (await isOurs(path, mine)) await rm(path, { force: true })
}

/** True once the file is ours; false where there is one already. */
async function create(path: string, mine: Holder): Promise<boolean> {
  let handle: FileHandle
  try {
    handle = await open(path, 'wx', privateFile)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw saveFailed(error)
  }
  try {
    await handle.writeFile(JSON.stringify(mine))
    await handle.sync()
    await syncFolder(dirname(path))
  } catch (error) {
    // Where the disk was full, a cut-off mark would be all that stands in the way of the next opening.
    await rm(path, { force: true }).catch(() => undefined)
    throw saveFailed(error)
  } finally {
    await handle.close()
  }
  return isOurs(path, mine)
}

/**
 * Replaces a mark. Two processes may both have found that it may be taken, so only the holder of a second mark, named
 * after the first one's nonce, may replace it, and only while it is still that one. A dead second mark is taken the
 * same way.
 */
async function replace(path: string, old: Holder | 'cut off', mine: Holder, mayTake: MayTake): Promise<boolean> {
  const nonce = old === 'cut off' ? 'cut-off' : old.nonce
  const guard = `${path}.${nonce}`
  await putMark(guard, mine, mayTake)
  try {
    const now = await readMark(path)
    const isSame = typeof now === 'object' && typeof old === 'object' ? now.nonce === old.nonce : now === old
    if (isSame) await writeDurably(path, Buffer.from(JSON.stringify(mine)))
    return isSame
  } finally {
    await removeMark(guard, mine)
  }
}

async function isOurs(path: string, mine: Holder): Promise<boolean> {
  const now = await readMark(path)
  return typeof now === 'object' && now.nonce === mine.nonce
}
