import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode, privateFile, saveFailed, syncFolder, writeDurably } from './files.ts'
import { isRunning, runningProcess, thisProcess } from './running-process.ts'

/** That this process alone writes to a case. */
export interface Lock {
  /** Lets go. Removes the lock file only while it is still ours. */
  readonly release: () => Promise<void>
}

// The nonce becomes part of a file name, and the file may be anybody's.
const holder = runningProcess.extend({ nonce: z.string().regex(/^[0-9a-f]{32}$/) })
type Holder = z.infer<typeof holder>

/**
 * Takes the lock of a case folder. A lock whose process is gone, or that is from before this computer last started,
 * is taken over. Throws case-locked where another program holds it, or may hold it on another computer.
 */
export async function takeLock(folder: string): Promise<Lock> {
  return take(join(folder, 'lock'), { ...(await thisProcess()), nonce: randomBytes(16).toString('hex') })
}

async function take(path: string, mine: Holder): Promise<Lock> {
  for (;;) {
    if (await create(path, mine)) return { release: () => release(path, mine) }
    const other = await read(path)
    if (other === 'gone') continue
    if (other !== 'cut off' && (await isRunning(other))) {
      throw new RedThreadError('case-locked', { pid: other.pid, host: other.host })
    }
    if (await takeOver(path, other, mine)) return { release: () => release(path, mine) }
  }
}

/** True once the lock file is ours; false where there is one already. */
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
    throw saveFailed(error)
  } finally {
    await handle.close()
  }
  return isOurs(path, mine)
}

/**
 * Replaces a dead lock. Two processes may both have found it dead, so only the holder of a second lock, named after the
 * dead one's nonce, may replace it, and only while it is still that one. A dead second lock is taken over the same way.
 */
async function takeOver(path: string, dead: Holder | 'cut off', mine: Holder): Promise<boolean> {
  const nonce = dead === 'cut off' ? 'cut-off' : dead.nonce
  const guard = await take(`${path}.${nonce}`, mine)
  try {
    const now = await read(path)
    const isSame = typeof now === 'object' && typeof dead === 'object' ? now.nonce === dead.nonce : now === dead
    if (isSame) await writeDurably(path, Buffer.from(JSON.stringify(mine)))
    return isSame
  } finally {
    await guard.release()
  }
}

/** A file without its whole contents is being written just now, or was when its process died. */
async function read(path: string): Promise<Holder | 'gone' | 'cut off'> {
  for (let patience = 10; patience > 0; patience--) {
    try {
      return holder.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone'
      await wait(30)
    }
  }
  return 'cut off'
}

async function isOurs(path: string, mine: Holder): Promise<boolean> {
  const now = await read(path)
  return typeof now === 'object' && now.nonce === mine.nonce
}

async function release(path: string, mine: Holder): Promise<void> {
  if (await isOurs(path, mine)) await rm(path, { force: true })
}
