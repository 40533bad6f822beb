import { closeSync, lstatSync, openSync, readdirSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'

/** Where a folder is at this moment. Throws case-moved where that is not known any more. */
export type FolderNow = () => string

/** The folder of an open case, found again when it is renamed or moved meanwhile. */
export interface FolderHandle {
  readonly now: FolderNow
  /** As `now`, or where it was last seen. */
  readonly last: () => string
  readonly identity: string
  readonly close: () => void
}

/** What stays the same when a folder is renamed, and is another for its copy; '' where there is nothing. */
function identityOf(path: string): string {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : ''
}

/** The folder beside this path, or at it, that has the identity. */
export function findBeside(path: string, identity: string): string | undefined {
  if (identityOf(path) === identity) return path
  try {
    const names = readdirSync(dirname(path))
    return names.map(name => join(dirname(path), name)).find(each => identityOf(each) === identity)
  } catch {
    // What is above it cannot be read, or was moved too.
    return undefined
  }
}

/** Keeps hold of a folder. Where the system allows it the folder is held open, so that its identity cannot be reused. */
export function holdFolder(path: string): FolderHandle {
  const identity = identityOf(path)
  const held = process.platform === 'win32' ? undefined : openSync(path, 'r')
  let last = path
  const now = () => {
    if (identityOf(last) === identity) return last
    const found = linkOf(held, identity) ?? findBeside(last, identity)
    if (found === undefined) throw new RedThreadError('case-moved', { path: last })
    last = found
    return last
  }
  return {
    now,
    last: () => {
      try {
        return now()
      } catch {
        return last
      }
    },
    identity,
    close: () => {
      if (held !== undefined) closeSync(held)
    },
  }
}

/** Linux tells where a folder that is held open is by now, however far it was moved. */
function linkOf(held: number | undefined, identity: string): string | undefined {
  if (held === undefined || process.platform !== 'linux') return undefined
  try {
    const path = readlinkSync(`/proc/self/fd/${held}`)
    return identityOf(path) === identity ? path : undefined
  } catch {
    return undefined
  }
}
