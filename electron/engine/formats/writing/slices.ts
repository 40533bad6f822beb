import { setImmediate as turn } from 'node:timers/promises'

const pieceSize = 1 << 16
const sliceTime = 20
/** Asking the clock after each line would cost as much as the line. */
const piecesBetween = 16

/**
 * Pieces of text joined into larger ones. After every 20 ms of work the event loop turns, so that windows stay
 * answered, and `signal` is heeded. The clock decides when to pause, never what is written.
 */
export async function* inSlices(pieces: Iterable<string>, signal: AbortSignal): AsyncGenerator<string, void, void> {
  let held: string[] = []
  let size = 0
  let since = performance.now()
  let count = 0
  for (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size >= pieceSize) {
      yield held.join('')
      held = []
      size = 0
    }
    if (++count % piecesBetween === 0 && performance.now() - since > sliceTime) {
      await turn()
      signal.throwIfAborted()
      since = performance.now()
    }
  }
  if (size > 0) yield held.join('')
}

/** Pieces of bytes, large ones as they are made: after 20 ms of them the event loop turns, and `signal` is heeded. */
export async function* inTurns(pieces: Iterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let since = performance.now()
  for (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
    if (performance.now() - since <= sliceTime) continue
    await turn()
    since = performance.now()
  }
}
