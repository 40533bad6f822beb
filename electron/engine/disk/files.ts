import { randomBytes } from 'node:crypto'
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'

export const privateFile = 0o600
export const privateFolder = 0o700

const troubles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota on this disk is used up',
  EIO: 'the disk reported an error',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write here',
  EPERM: 'you may not write here',
  EFBIG: 'this disk cannot hold a file that large',
  ENODEV: 'the disk was removed',
  ENOENT: 'the folder is gone',
}

/** A failed write or fsync as `save-failed`, with the cause in plain words. Errors that are already ours pass. */
export function saveFailed(error: unknown): RedThreadError {
  if (error instanceof RedThreadError) return error
  const code = errorCode(error)
  const detail = troubles[code] ?? (error instanceof Error ? error.message : String(error))
  return new RedThreadError('save-failed', { detail, code }, error)
}

/**
 * The one place that says what may be written over: nothing, or where the user was asked a plain file. Throws
 * cannot-write-file.
 */
export async function refuseOverwriting(path: string, replace = false): Promise<void> {
  const there = await lstat(path).catch(() => undefined)
  if (there === undefined || (replace && there.isFile())) return
  throw new RedThreadError('cannot-write-file', { path, detail: 'something of this name is there already' })
}

/** A trouble of the disk as `cannot-write-file`; other errors as they are. */
export function cannotWrite(path: string, error: unknown): unknown {
  const ours = error instanceof RedThreadError ? error : errorCode(error) === '' ? undefined : saveFailed(error)
  if (ours?.code !== 'save-failed') return error
  const { detail, code } = ours.data
  return new RedThreadError('cannot-write-file', { path, detail: String(detail), code: String(code ?? '') }, error)
}

/** The system's name of an error (ENOENT, EIO, …), or ''. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}

/** Writes every byte at the handle's own position, or throws. One write may take fewer bytes than it was given. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done)
    if (bytesWritten === 0) throw new RedThreadError('save-failed', { detail: 'the disk took no more bytes' })
    done += bytesWritten
  }
}

/**
 * Writes piece after piece, each while the next is being made; answers the bytes written. A piece must be left alone until
 * the one after the next is asked for.
 */
export async function writeStream(handle: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let writing = Promise.resolve()
  let size = 0
  try {
    for await (const piece of pieces) {
      await writing
      writing = writeAll(handle, piece)
      // A failure is met at the next await; until then it must not count as nobody's.
      writing.catch(() => undefined)
      size += piece.length
    }
  } finally {
    // Nobody may close the handle under a write that still runs.
    await writing
  }
  return size
}

/** As much as goes into one write, but for a piece that is larger. */
const oneWrite = 2 ** 20

/** Small pieces together: most of what is appended is one write. */
function* inWrites(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let [held, size]: [Uint8Array[], number] = [[], 0]
  for (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < oneWrite) continue
    yield Buffer.concat(held)
    ;[held, size] = [[], 0]
  }
  if (size > 0) yield held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
}

/** Appends and returns once the bytes are on disk. After a throw nobody knows how much is: never retry on this handle. */
export async function appendDurably(handle: FileHandle, pieces: Iterable<Uint8Array>): Promise<void> {
  try {
    for (const bytes of inWrites(pieces)) await writeAll(handle, bytes)
    await handle.datasync()
  } catch (error) {
    throw saveFailed(error)
  }
}

/**
 * Puts a whole file in place: temporary file, fsync, rename, fsync of the folder. After power failure the path holds
 * the old bytes or the new, never a part. Throws save-failed, with the old file untouched.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await replaceDurably(path, handle => writeAll(handle, bytes))
}

/** As writeDurably, for contents too large to hold: `write` fills the temporary file. */
export async function replaceDurably(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  try {
    const handle = await open(temporary, 'wx', privateFile)
    try {
      await write(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    // What went wrong first is what the user must hear; a leftover .tmp is swept up at the next opening.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw saveFailed(error)
  }
}

/** Makes a folder (and those above it) for this user alone, and makes its name last. */
export async function makeFolder(path: string): Promise<void> {
  try {
    const topmost = await mkdir(path, { recursive: true, mode: privateFolder })
    if (topmost === undefined) return
    for (let made = path; made.length >= topmost.length; made = dirname(made)) await syncFolder(dirname(made))
  } catch (error) {
    throw saveFailed(error)
  }
}

/** A rename or a new name lasts only once its folder is synced. */
export async function syncFolder(path: string): Promise<void> {
  // Windows has no fsync of a folder; NTFS journals names itself.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
