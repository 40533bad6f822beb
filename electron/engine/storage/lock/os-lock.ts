import { lstat, rm } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'

/** That the operating system itself knows who writes: gone with the process, however that ends. */
export interface OsLock {
  readonly release: () => void
}

/**
 * Takes the operating system's exclusive lock on a file, which is made empty and stays. It holds between all programs
 * of this computer, whatever container or sandbox they run in, and over network drives that know locks. `busy`: another
 * holds it. `none`: this drive or program has no such locks.
 *
 * Node cannot lock files by itself. SQLite, which comes with it, does so on every system (fcntl, LockFileEx), and
 * needs no database for it: an empty file. As everywhere on Unix, the lock is lost once this process opens and closes
 * the file otherwise: nothing of ours reads it.
 */
export async function takeOsLock(path: string): Promise<OsLock | 'busy' | 'none'> {
  if (!(await clearOf(path))) return 'none'
  let database: DatabaseSync | undefined
  try {
    const sqlite = await import('node:sqlite')
    database = new sqlite.DatabaseSync(path)
    // Nothing is ever written, so no journal of SQLite's is to lie beside it either.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return holding(database)
  } catch (error) {
    database?.close()
    return isBusy(error) ? 'busy' : 'none'
  }
}

/** Here so that none is ever collected as garbage, which would close its file and let go of the lock. */
const held = new Set<DatabaseSync>()

function holding(database: DatabaseSync): OsLock {
  held.add(database)
  return {
    release: () => {
      if (held.delete(database)) database.close()
    },
  }
}

/**
 * Ours is always an empty file without company. A link, or what SQLite would take for a journal to be rolled back, was
 * put there by somebody else, and SQLite must not follow it. False where the place cannot be cleared.
 */
async function clearOf(path: string): Promise<boolean> {
  try {
    const there = await lstat(path).catch(() => undefined)
    if (there && !(there.isFile() && there.size === 0)) await rm(path)
    for (const more of ['-journal', '-wal', '-shm']) await rm(`${path}${more}`, { force: true })
    return true
  } catch {
    return false
  }
}

/** SQLITE_BUSY, with whatever is said beyond it in the higher bits. */
const isBusy = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
