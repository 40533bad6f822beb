import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode, privateFile, saveFailed, syncFolder } from './files.ts'

/** That this process alone writes to a case. */
export interface Lock {
  /** Lets go. Removes the lock file only while it is still ours. */
  readonly release: () => Promise<void>
}

const holder = z.object({ host: z.string(), boot: z.string(), pid: z.number().int().positive(), nonce: z.string() })
type Holder = z.infer<typeof holder>

/**
 * Takes the lock of a case folder. A lock whose process is gone, or that is from before this computer last started,
 * is taken over. Throws case-locked where another program holds it, or may hold it on another computer.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, 'lock')
  const mine: Holder = { host: hostname(), boot: await bootId(), pid: process.pid, nonce: randomBytes(16).toString('hex') }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(path, mine)) return { release: () => release(path, mine) }
    const other = await read(path)
    if (other && isAlive(other, mine)) throw new RedThreadError('case-locked', { pid: other.pid, host: other.host })
    await clearAway(path, other)
  }
  throw new RedThreadError('case-locked', { pid: '?', host: mine.host })
}

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
  } finally {
    await handle.close()
  }
  await syncFolder(join(path, '..'))
  return true
}

/** Who holds the lock; undefined where the file is gone or was cut off while it was written. */
async function read(path: string): Promise<Holder | undefined> {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** A process on another computer cannot be asked, so it counts as alive: the folder may lie on a shared drive. */
function isAlive(other: Holder, mine: Holder): boolean {
  if (other.host !== mine.host) return true
  if (other.boot !== mine.boot) return false
  try {
    process.kill(other.pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/**
 * Moves a dead lock aside before removing it: of two processes that both found it dead only one can move it, and what
 * was moved is looked at again, so that a lock taken in between is put back instead of lost.
 */
async function clearAway(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw saveFailed(error)
  }
  const moved = await read(aside)
  if (moved?.nonce === dead?.nonce) await rm(aside, { force: true })
  else await rename(aside, path)
}

async function release(path: string, mine: Holder): Promise<void> {
  const held = await read(path)
  if (held?.nonce === mine.nonce) await rm(path, { force: true })
}

/** Changes with every start of the computer, so that a pid from before it means nothing. Empty where there is none. */
const bootId = () =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    text => text.trim(),
    () => '',
  )
