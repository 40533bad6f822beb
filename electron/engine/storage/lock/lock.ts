import { randomBytes } from 'node:crypto'
import { access, constants, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { saveFailed } from '#engine/disk/files.ts'
import { isOfThisStart, livenessOf, thisProcess } from '#engine/disk/running-process.ts'
import { RedThreadError } from '#shared/errors.ts'
import { type Holder, isOursNow, type MayTake, putMark, readMark, removeMark } from './lock-mark.ts'
import { type OsLock, takeOsLock } from './os-lock.ts'

/** That this process alone writes to a case. */
export interface Lock {
  /** Whether the operating system guards it too; otherwise only programs that read the mark keep away. */
  readonly byOs: boolean
  /** Throws lock-lost where another program took the case over meanwhile. `folder` is where the case is by now. */
  readonly confirm: (folder?: string) => Promise<void>
  /** Lets go. Removes the mark only while it is still ours. */
  readonly release: (folder?: string) => Promise<void>
}

export interface LockOptions {
  /** Take it too where nobody can tell from here whether its holder still runs. */
  readonly takeOver?: boolean | undefined
}

/** In the case folder: who holds it, and an empty file for the operating system's lock, which stays. */
export const lockNames = { mark: 'lock', os: 'lock.os' } as const

/**
 * Takes the lock of a case folder. One whose process has ended is taken over, and so is one that came along when the
 * folder was copied. Throws case-locked where another program holds it, case-in-use-elsewhere where one may (another
 * computer, another start of this one) and `takeOver` was not said, and save-failed where the disk takes no lock.
 */
export async function takeLock(folder: string, { takeOver = false }: LockOptions = {}): Promise<Lock> {
  const path = join(folder, lockNames.mark)
  // Asked first: a lock on a medium that cannot be written to could be neither taken nor taken over.
  await access(folder, constants.W_OK).catch(error => {
    throw saveFailed(error)
  })
  const os = await takeOsLock(join(folder, lockNames.os))
  if (os === 'busy') throw lockedBy(folder, await readMark(path))
  try {
    const mine = { ...(await newHolder(folder)), osLock: os !== 'none' }
    await putMark(path, mine, mayTakeFrom(folder, mine, takeOver))
    return held(path, mine, os)
  } catch (error) {
    if (os !== 'none') os.release()
    throw error
  }
}

/** Marks a folder that only this program knows of, for as long as it is there. Throws as takeLock. */
export async function markFolder(folder: string): Promise<void> {
  const mine = await newHolder(folder)
  await putMark(join(folder, lockNames.mark), mine, mayTakeFrom(folder, mine, false))
}

function held(path: string, mine: Holder, os: OsLock | 'none'): Lock {
  const markIn = (folder: string | undefined) => (folder === undefined ? path : join(folder, lockNames.mark))
  return {
    byOs: os !== 'none',
    confirm: async folder => {
      if (isOursNow(markIn(folder), mine)) return
      const now = await readMark(markIn(folder))
      // Whoever cleared the mark away did not take the case.
      if (typeof now === 'object' && now.nonce !== mine.nonce) {
        throw new RedThreadError('lock-lost', { host: now.host, since: timeOf(now) })
      }
    },
    release: async folder => {
      try {
        await removeMark(markIn(folder), mine)
      } finally {
        if (os !== 'none') os.release()
      }
    },
  }
}

function mayTakeFrom(folder: string, mine: Holder, takeOver: boolean): MayTake {
  return async other => {
    if (await isOfThisStart(other)) {
      // It would still hold the operating system's lock, which is ours now, if it ran and meant this folder.
      if (other.osLock && mine.osLock) return
      if (other.folder !== undefined && other.folder !== mine.folder) return
    }
    const liveness = await livenessOf(other)
    if (liveness === 'running') throw lockedBy(folder, other)
    if (liveness === 'unknown' && !takeOver) {
      const { pid, host } = other
      throw new RedThreadError('case-in-use-elsewhere', { path: folder, pid, host, since: timeOf(other) })
    }
  }
}

async function newHolder(folder: string): Promise<Holder> {
  const { dev, ino } = await stat(folder, { bigint: true })
  return { ...(await thisProcess()), nonce: randomBytes(16).toString('hex'), folder: `${dev}:${ino}` }
}

function lockedBy(path: string, other: Awaited<ReturnType<typeof readMark>>): RedThreadError {
  if (typeof other === 'string') return new RedThreadError('case-locked', { path, holder: 'it does not say which' })
  const { pid, host } = other
  const since = timeOf(other)
  return new RedThreadError('case-locked', {
    path,
    pid,
    host,
    since,
    holder: `process ${pid} on ${host}, since ${since}`,
  })
}

/** As a person reads it, to the minute. */
const timeOf = ({ at }: Holder) => `${at.slice(0, 16).replace('T', ' ')} UTC`
