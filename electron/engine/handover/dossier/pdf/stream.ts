import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PdfKit } from '../fonts/pdf-kit.ts'

const pieceSize = 65_536

/** The file's bytes while `work` prints it, then what is left of it. Gives way to others every few steps. */
export async function* streamed(kit: PdfKit, work: Iterable<void>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let steps = 0
  for (const _ of work) {
    if (kit.readableLength >= pieceSize) yield kit.read() ?? new Uint8Array()
    if (++steps % 64 !== 0) continue
    signal?.throwIfAborted()
    await nextTurn()
  }
  kit.end()
  for (let bytes = kit.read(); bytes; bytes = kit.read()) yield bytes
}
