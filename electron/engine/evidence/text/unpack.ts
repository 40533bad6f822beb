import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { largestMember } from './zip-members.ts'

export interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly whole: boolean
}

export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

const bounds = { maxOutputLength: largestMember }
const leniently = { ...bounds, finishFlush: constants.Z_SYNC_FLUSH }

/** As much as can be unpacked of packed bytes; nothing where they are not packed so, or become too large. */
export function unpacked(bytes: Uint8Array, coding: Coding): Unpacked {
  const none = { bytes: new Uint8Array(0), whole: false }
  const attempt = (unpack: () => Buffer) => {
    try {
      return new Uint8Array(unpack())
    } catch {
      return undefined
    }
  }
  const [whole, cut] = ways[coding]
  const all = attempt(() => whole(bytes))
  if (all) return { bytes: all, whole: true }
  const some = cut && attempt(() => cut(bytes))
  return some ? { bytes: some, whole: false } : none
}

type Way = (bytes: Uint8Array) => Buffer

/** How each is unpacked, and how as much of it as was not cut off. */
const ways: Readonly<Record<Coding, readonly [whole: Way, cut?: Way]>> = {
  gzip: [bytes => gunzipSync(bytes, bounds), bytes => gunzipSync(bytes, leniently)],
  // Servers send it with and without the header that it should have (RFC 9110, 8.4.1.2).
  deflate: [bytes => inflateSync(bytes, bounds), bytes => inflateRawSync(bytes, leniently)],
  br: [bytes => brotliDecompressSync(bytes, bounds)],
  zstd: [bytes => zstdDecompressSync(bytes, bounds)],
}
