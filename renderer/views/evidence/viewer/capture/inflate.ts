/** How the unpacking of gzip bytes ended. */
export type Inflated = 'whole' | 'broken' | 'stopped'

/** Hands on what is unpacked, piece by piece, until `take` has enough. What is broken gives as much as there is. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  take: (piece: Uint8Array) => boolean,
  format: CompressionFormat = 'gzip',
): Promise<Inflated> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'whole'
      if (take(value)) continue
      await reader.cancel()
      return 'stopped'
    }
  } catch {
    return 'broken'
  }
}

/** Bytes between two places of what is packed, no more than are there. */
export async function inflatedRange(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  end: number,
  format: CompressionFormat = 'gzip',
) {
  const out = new Uint8Array(end - start)
  let [at, length] = [0, 0]
  const take = (piece: Uint8Array) => {
    const wanted = piece.subarray(Math.max(0, start - at), Math.max(0, end - at))
    out.set(wanted, length)
    length += wanted.length
    at += piece.length
    return at < end
  }
  await inflate(bytes, take, format)
  return out.slice(0, length)
}
