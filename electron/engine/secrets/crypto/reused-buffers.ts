/**
 * Gives back the memory of bytes that nobody will look at any more, if they are all of their buffer. The collector takes
 * it only after it has gone over the whole case in memory, which it does whenever 64 MiB of such have come together.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** Pieces for a reader that is done with each when it asks for the next: its memory is given back then. */
export async function* freedBehind(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    yield piece
    giveBack(piece)
  }
}

/** Two buffers of a size in turn, made when they are first asked for: what one holds stays while the other is filled. */
export function twoBuffers(size: number): () => Buffer {
  let [here, other]: (Buffer | undefined)[] = []
  return () => {
    const next = other ?? Buffer.allocUnsafeSlow(size)
    ;[here, other] = [next, here]
    return next
  }
}

/** Joins parts, in which nobody else looks, to pieces of `size` bytes in such buffers: a piece stays while the next is filled. */
export function joinedPieces(size: number) {
  const next = twoBuffers(size)
  let [piece, filled]: [Buffer, number] = [Buffer.alloc(0), 0]
  return {
    add: (parts: readonly Uint8Array[]): void => {
      if (filled === 0) piece = next()
      for (const part of parts) {
        piece.set(part, filled)
        filled += part.length
        giveBack(part)
      }
    },
    isFull: (): boolean => filled === size,
    take: (): Buffer => {
      const taken = piece.subarray(0, filled)
      filled = 0
      return taken
    },
  }
}
