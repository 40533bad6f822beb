import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { Packr } from 'msgpackr'
import { open, seal } from '../crypto/seal.ts'
import type { FileText } from './reader.ts'

const compress = promisify(zstdCompress)
const expand = promisify(zstdDecompress)
const magic = Buffer.from('RTTEXT\x01\n')
const packr = new Packr({ useRecords: false })
/** No text of ours is larger: 32 Mi letters of three bytes, and what is said of them. */
const largest = 2 ** 28

interface Packed extends FileText {
  /** Of the readers that read it. */
  readonly version: number
}

/**
 * The text of an exhibit as it lies on disk: magic ‖ AES-256-GCM( zstd( MessagePack ) ), bound to the SHA-256 of the file
 * it was read from.
 */
export async function encodeText(text: FileText, version: number, key: Uint8Array, sha256: string): Promise<Buffer> {
  const packed: Packed = { version, parts: text.parts, unread: text.unread }
  const small = await compress(packr.pack(packed), { params: { [constants.ZSTD_c_compressionLevel]: 3 } })
  return Buffer.concat([magic, seal(key, small, extra(sha256))])
}

/** The text back; undefined where it is damaged, another file's, or read by older readers: it is only a cache. */
export async function decodeText(
  bytes: Buffer,
  version: number,
  key: Uint8Array,
  sha256: string,
): Promise<FileText | undefined> {
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined
  const small = open(key, bytes.subarray(magic.length), extra(sha256))
  if (!small) return undefined
  const packed = packr.unpack(await expand(small, { maxOutputLength: largest })) as Packed
  return packed.version === version ? { parts: packed.parts, unread: packed.unread } : undefined
}

const extra = (sha256: string) => Buffer.from(`red-thread text of ${sha256}`)
