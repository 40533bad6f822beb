import { fileTypeOf } from '#engine/media-types/file-type.ts'
import { headLength } from '#engine/media-types/media-type.ts'
import type { ByteSource } from '#engine/secrets/crypto/chunk-stream.ts'
import { startSha256 } from '#engine/secrets/crypto/hash.ts'

/** What reading a file through tells of it. The hash is hexadecimal, the size in bytes. */
export interface Measures {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** Passes the pieces on and measures them; `measures` may be asked once, after the last piece. */
export function measured(source: ByteSource): {
  readonly pieces: AsyncGenerator<Uint8Array>
  readonly measures: () => Promise<Measures>
} {
  const hash = startSha256()
  let head = Buffer.alloc(0)
  let size = 0
  async function* pass() {
    for await (const piece of source) {
      hash.update(piece)
      size += piece.length
      // Copied, because a source may reuse its buffer.
      if (head.length < headLength) head = Buffer.concat([head, piece.subarray(0, headLength - head.length)])
      yield piece
    }
  }
  return {
    pieces: pass(),
    measures: async () => ({
      sha256: hash.digest('hex'),
      size,
      mediaType: await fileTypeOf(head, size === head.length),
    }),
  }
}
