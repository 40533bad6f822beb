import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { Packr } from 'msgpackr'
import { open, seal } from '#engine/secrets/crypto/seal.ts'
import type { FileText } from './reader.ts'
import type { Searchable } from './text-form.ts'

const compress = promisify(zstdCompress)
const expand = promisify(zstdDecompress)
const magic = Buffer.from('RTTEXT\x02\n')
const packr = new Packr({ useRecords: false })
/** No text of ours is larger: 32 Mi letters of three bytes, twice, and what is said of them. */
const largest = 2 ** 29

/** Which readers read it, and in which form it is sought. */
export interface TextVersion {
  readonly readers: number
  readonly form: number
}

interface Packed extends FileText, TextVersion {
  readonly letters: string
  /** The columns of the form, each as little-endian numbers of four bytes. */
  readonly columns: readonly Uint8Array[]
}

/**
 * The text of an exhibit as it lies on disk: magic ‖ AES-256-GCM( zstd( MessagePack ) ), bound to the SHA-256 of the file
 * it was read from. Its form lies with it: to make that takes longer than to read it.
 */
export async function encodeText(
  { parts, unread, form }: Searchable,
  version: TextVersion,
  key: Uint8Array,
  sha256: string,
): Promise<Buffer> {
  const columns = [form.texts, form.starts, form.formStarts, form.ends].map(bytesOf)
  const packed: Packed = { readers: version.readers, form: version.form, parts, unread, letters: form.form, columns }
  const small = await compress(packr.pack(packed), { params: { [constants.ZSTD_c_compressionLevel]: 3 } })
  return Buffer.concat([magic, seal(key, small, extra(sha256))])
}

/** The text back; undefined where it is damaged, another file's, or of another version: it is only a cache. */
export async function decodeText(
  bytes: Buffer,
  version: TextVersion,
  key: Uint8Array,
  sha256: string,
): Promise<Searchable | undefined> {
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined
  const small = open(key, bytes.subarray(magic.length), extra(sha256))
  if (!small) return undefined
  const packed = packr.unpack(await expand(small, { maxOutputLength: largest })) as Packed
  if (packed.readers !== version.readers || packed.form !== version.form) return undefined
  const [texts = none, starts = none, formStarts = none, ends = none] = packed.columns.map(numbersOf)
  return { parts: packed.parts, unread: packed.unread, form: { form: packed.letters, texts, starts, formStarts, ends } }
}

const none = new Uint32Array(0)

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength)

/** Copied to a place of its own: numbers of four bytes begin at a fourth one. */
const numbersOf = (bytes: Uint8Array) => new Uint32Array(Uint8Array.from(bytes).buffer)

const extra = (sha256: string) => Buffer.from(`red-thread text of ${sha256}`)
