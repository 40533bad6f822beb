import type { FileHandle } from 'node:fs/promises'
import { RedThreadError } from '#shared/errors.ts'

const sliceSize = 1 << 16

/** What a reader took of a slice: `used` bytes are done with; it goes on when `need` bytes from there are at hand. */
export interface Taken {
  readonly used: number
  readonly need: number
}

/** `bytes` begin at `at` of the file. Undefined ends the reading. */
export type TakeSlice = (bytes: Buffer, at: number) => Taken | undefined

/**
 * Reads [start, end) of a file in slices of 64 KiB, larger only where one frame is: between slices the event loop turns and
 * `signal` is heeded, and what is done with the small frames of one takes a few milliseconds.
 */
export async function readSlices(
  file: FileHandle,
  start: number,
  end: number,
  take: TakeSlice,
  signal?: AbortSignal,
): Promise<void> {
  let buffer = Buffer.allocUnsafe(Math.min(sliceSize, Math.max(end - start, 0)))
  let filled = 0
  let at = start
  for (;;) {
    signal?.throwIfAborted()
    const wanted = buffer.subarray(filled, Math.min(buffer.length, end - at))
    const read = await readInto(file, wanted, at + filled)
    if (read < wanted.length)
      throw new RedThreadError('unexpected', { detail: 'a journal file shrank while it was read' })
    filled += read
    const taken = take(buffer.subarray(0, filled), at)
    if (taken === undefined) return
    const rest = buffer.subarray(Math.min(taken.used, filled), filled)
    const next = taken.need > buffer.length ? Buffer.allocUnsafe(taken.need) : buffer
    next.set(rest)
    buffer = next
    filled = rest.length
    at += taken.used
    if (at + taken.need > end) return
  }
}

/** Fills `into` from `position` on; fewer bytes only where the file ends. Returns how many. */
export async function readInto(file: FileHandle, into: Buffer, position: number): Promise<number> {
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return done
}
