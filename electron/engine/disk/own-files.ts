/** Files of a case folder. None of them is ever reached through a link: what lies behind one is not ours to touch. */
import { closeSync, constants, type Dirent, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode, privateFolder, saveFailed, syncFolder } from './files.ts'

/** What is at a path, itself: a link is not what it leads to. Windows' junctions count as links. */
export type EntryKind = 'a file' | 'a folder' | 'a link' | 'a pipe' | 'a socket' | 'a device'

export function entryKindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isSymbolicLink()) return 'a link'
  if (entry.isDirectory()) return 'a folder'
  if (entry.isFIFO()) return 'a pipe'
  if (entry.isSocket()) return 'a socket'
  return entry.isFile() ? 'a file' : 'a device'
}

export const refusedPart = (path: string, found: EntryKind, wanted: EntryKind) =>
  new RedThreadError('case-part-refused', { path, found, wanted })

// Neither exists on Windows, where `standingOf` alone must do.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/**
 * Opens a plain file for reading, or for reading and writing. Throws case-part-refused for anything else, never waits
 * for a pipe; other errors as the file system gives them.
 */
export async function openOwn(path: string, use: 'read' | 'change' = 'read'): Promise<FileHandle> {
  const flags = use === 'read' ? constants.O_RDONLY : constants.O_RDWR
  const before = await lstat(path)
  if (!before.isFile()) throw refusedPart(path, entryKindOf(before), 'a file')
  const handle = await open(path, flags | O_NOFOLLOW | O_NONBLOCK).catch(error => {
    throw errorCode(error) === 'ELOOP' ? refusedPart(path, 'a link', 'a file') : error
  })
  const found = await handle.stat()
  if (found.isFile()) return handle
  await handle.close()
  throw refusedPart(path, entryKindOf(found), 'a file')
}

/** The bytes of a plain file. Throws as openOwn. */
export async function readOwn(path: string): Promise<Buffer> {
  const handle = await openOwn(path)
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/**
 * The bytes of a small plain file, at once: what stands before every edit must not take six turns of the event loop.
 * Undefined where there is none, or it cannot be read, or it is anything else.
 */
export function readOwnNow(path: string): Buffer | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      return fstatSync(file).isFile() ? readFileSync(file) : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

/** Throws case-part-refused where a folder's place is taken by a link or anything else that is no folder. */
export async function requireFolder(path: string): Promise<void> {
  const found = await lstat(path)
  if (!found.isDirectory()) throw refusedPart(path, entryKindOf(found), 'a folder')
}

/**
 * Makes one folder inside another unless it is there. Never those above it: where a case folder was moved away or its
 * disk removed, no ghost of it may be made. Throws case-part-refused and save-failed.
 */
export async function makeFolderInside(path: string): Promise<void> {
  try {
    await requireFolder(dirname(path))
    const made = await mkdir(path, { mode: privateFolder }).then(
      () => true,
      error => {
        if (errorCode(error) !== 'EEXIST') throw error
        return false
      },
    )
    if (made) await syncFolder(dirname(path))
    else await requireFolder(path)
  } catch (error) {
    throw saveFailed(error)
  }
}

/** The plain files of a folder by name; none where there is no folder. Throws case-part-refused. */
export async function plainFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await entriesIn(folder)
  return (entries ?? []).filter(entry => entry.isFile()).map(({ name }) => name)
}

/** The entries of a folder, or undefined where there is none. Throws case-part-refused. */
export async function entriesIn(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    await requireFolder(folder)
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The place itself of a folder that may be reached through a link, resolved once, so that no later change of the link
 * leads elsewhere. The path as it is where there is nothing. Throws cannot-read-folder.
 */
export async function realFolder(path: string): Promise<string> {
  return realpath(path).catch(error => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return path
    const detail = errorCode(error) === 'ELOOP' ? 'it is a link that leads in a circle' : errorCode(error)
    throw new RedThreadError('cannot-read-folder', { path, detail }, error)
  })
}
