/**
 * Files that a user names: whatever lies at such a path, the app must neither wait for it for ever nor fill its memory
 * from it. A link to a plain file is as good as the file.
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode } from './files.ts'

const pieceSize = 2 ** 20

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads in a circle',
  ENXIO: 'it is not a plain file',
}

/** A failed read as `cannot-read-file`, with the cause in plain words. Errors that are already ours pass. */
export function readFailed(path: string, error: unknown): RedThreadError {
  if (error instanceof RedThreadError) return error
  const detail = troubles[errorCode(error)] ?? (error instanceof Error ? error.message : String(error))
  return new RedThreadError('cannot-read-file', { path, detail }, error)
}

const unreadable = (path: string, detail: string) => new RedThreadError('cannot-read-file', { path, detail })

/**
 * Opens a plain file for reading: no folder, device, pipe or socket, whether named itself or through a link. Throws
 * cannot-read-file.
 */
export async function openUserFile(path: string): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  // Without O_NONBLOCK opening a named pipe would wait for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(error => {
    throw readFailed(path, error)
  })
  try {
    const found = await handle.stat()
    if (!found.isFile()) throw unreadable(path, found.isDirectory() ? 'it is a folder' : 'it is not a plain file')
    return { handle, size: found.size }
  } catch (error) {
    await handle.close()
    throw readFailed(path, error)
  }
}

/**
 * The bytes of a plain file in pieces of 1 MiB, the next one read while this one is used. A file that gives more than its
 * size says, as those do that the system makes up while they are read, or that grows meanwhile, is refused: what would
 * be kept of it is nobody's file. Throws cannot-read-file.
 */
export async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const { handle, size } = await openUserFile(path)
  let done = 0
  try {
    for await (const piece of piecesOf(handle)) {
      done += piece.length
      if (done > size) refuseOtherSize(path, done, size)
      yield piece
    }
    refuseOtherSize(path, done, size)
  } catch (error) {
    throw readFailed(path, error)
  } finally {
    await handle.close()
  }
}

/** A whole plain file of at most so many bytes; refused as by fileBytes, and where it is larger. Throws cannot-read-file. */
export async function readUserFile(path: string, most: number): Promise<Buffer> {
  const { handle, size } = await openUserFile(path)
  try {
    if (size > most) throw unreadable(path, `it is larger than ${Math.floor(most / 2 ** 20)} MiB`)
    // One byte more than there should be, to see that there is none.
    const bytes = Buffer.allocUnsafe(size + 1)
    let done = 0
    for (let more = -1; more !== 0 && done <= size; done += more) {
      more = (await handle.read(bytes, done, size + 1 - done, null)).bytesRead
    }
    refuseOtherSize(path, done, size)
    return bytes.subarray(0, size)
  } catch (error) {
    throw readFailed(path, error)
  } finally {
    await handle.close()
  }
}

function refuseOtherSize(path: string, done: number, size: number): void {
  if (done > size) throw unreadable(path, 'it gives more than its size says, or grew while it was read')
  if (done < size) throw unreadable(path, 'it gives less than its size says, or was cut while it was read')
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  let here = Buffer.allocUnsafe(pieceSize)
  let ahead = Buffer.allocUnsafe(pieceSize)
  let reading = handle.read(here, 0, pieceSize, null)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = handle.read(ahead, 0, pieceSize, null)
      yield here.subarray(0, bytesRead)
      ;[here, ahead] = [ahead, here]
    }
  } finally {
    // The handle may only be closed once nothing reads into our buffers.
    await reading.catch(() => undefined)
  }
}
