import { constants, gunzipSync } from 'node:zlib'
import { textTypeOf } from './text-type.ts'

/** How much of a file's beginning mediaTypeOf looks at, in bytes. */
export const headLength = 64 * 1024

/** Of bytes that nothing here recognises. */
export const unknownType = 'application/octet-stream'

const zipEntry = 'PK\x03\x04'

interface Mark {
  readonly type: string
  /** As Latin-1. */
  readonly marks: string
  readonly at?: number
}

const marks: readonly Mark[] = [
  { type: 'image/png', marks: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', marks: '\xff\xd8\xff' },
  { type: 'image/gif', marks: 'GIF87a' },
  { type: 'image/gif', marks: 'GIF89a' },
  { type: 'image/webp', marks: 'WEBP', at: 8 },
  { type: 'image/tiff', marks: 'II*\0' },
  { type: 'image/tiff', marks: 'MM\0*' },
  { type: 'image/tiff', marks: 'II+\0' },
  { type: 'image/tiff', marks: 'MM\0+' },
  { type: 'image/jp2', marks: '\0\0\0\x0cjP  \r\n\x87\n' },
  { type: 'image/j2c', marks: '\xff\x4f\xff\x51' },
  { type: 'image/jxl', marks: '\xff\x0a' },
  { type: 'image/jxl', marks: '\0\0\0\x0cJXL \r\n\x87\n' },
  { type: 'image/vnd.adobe.photoshop', marks: '8BPS\0\x01' },
  { type: 'audio/wav', marks: 'WAVEfmt ', at: 8 },
  { type: 'audio/mpeg', marks: 'ID3\x02' },
  { type: 'audio/mpeg', marks: 'ID3\x03' },
  { type: 'audio/mpeg', marks: 'ID3\x04' },
  { type: 'audio/ogg', marks: 'OggS' },
  { type: 'audio/mp4', marks: 'ftypM4A', at: 4 },
  { type: 'video/quicktime', marks: 'ftypqt', at: 4 },
  { type: 'video/mp4', marks: 'ftyp', at: 4 },
  { type: 'video/webm', marks: '\x1aE\xdf\xa3' },
  { type: 'application/gzip', marks: '\x1f\x8b\x08' },
  { type: 'application/zstd', marks: '\x28\xb5\x2f\xfd' },
  { type: 'application/x-xz', marks: '\xfd7zXZ\0' },
  { type: 'application/x-bzip2', marks: '1AY&SY', at: 4 },
  { type: 'application/x-bzip2', marks: '\x17rE8P\x90', at: 4 },
  { type: 'application/x-7z-compressed', marks: "7z\xbc\xaf'\x1c" },
  { type: 'application/vnd.rar', marks: 'Rar!\x1a\x07' },
  { type: 'application/x-tar', marks: 'ustar', at: 257 },
  { type: 'application/vnd.sqlite3', marks: 'SQLite format 3\0' },
  { type: 'application/vnd.apache.parquet', marks: 'PAR1' },
  { type: 'application/x-ole-storage', marks: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/rtf', marks: '{\\rtf' },
  { type: 'application/warc', marks: 'WARC/' },
  { type: 'application/x-age', marks: 'age-encryption.org/v1\n' },
]

/** What the names of a ZIP's entries say it is, the first that fits. */
const zipKinds: readonly (readonly [entry: string, type: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['META-INF/MANIFEST.MF', 'application/java-archive'],
  ['AndroidManifest.xml', 'application/vnd.android.package-archive'],
]

/**
 * The media type of a file by its contents, never by its name: `head` is its beginning, `whole` true where there is no
 * more. Text that is not UTF-8 carries its charset. What nothing recognises is application/octet-stream.
 */
export function mediaTypeOf(head: Uint8Array, whole: boolean): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, headLength))
  const start = bytes.subarray(0, 1024).toString('latin1')
  if (start.startsWith(zipEntry)) return zipType(bytes)
  // Readers of PDF accept bytes before its mark; within a line of text it is a word.
  if (/(?:^|[^ -~])%PDF-\d/.test(start)) return 'application/pdf'
  const picture = start.startsWith('ftyp', 4) ? isoPicture(bytes) : smallPicture(bytes)
  if (picture) return picture
  const found = marks.find(mark => start.startsWith(mark.marks, mark.at ?? 0))
  if (found?.type === 'application/gzip') return gzipType(bytes)
  return found?.type ?? textTypeOf(bytes, whole) ?? unknownType
}

/** HEIC, AVIF and their kin (ISO/IEC 23008-12) are told by the brands of their first box; undefined for other films. */
function isoPicture(bytes: Buffer): string | undefined {
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 200))
  if (/avi[fs]/.test(brands)) return 'image/avif'
  if (/^(hei[cxms]|hev[cxms])|^mi[af]1.*hei[cx]|^msf1.*hevc/s.test(brands)) return 'image/heic'
  return /^(mif1|msf1)/.test(brands) ? 'image/heif' : undefined
}

/** Lengths of the second header of a bitmap, one for each of its versions. */
const bitmapHeaders = [12, 40, 52, 56, 64, 108, 124]

/** BMP and ICO begin with marks too short to be told by them alone. */
function smallPicture(bytes: Buffer): string | undefined {
  if (bytes.length < 22) return undefined
  if (bytes.toString('latin1', 0, 2) === 'BM' && bitmapHeaders.includes(bytes.readUInt32LE(14))) return 'image/bmp'
  const icons = bytes.readUInt16LE(4)
  const isIcon = bytes.readUInt32LE(0) === 0x10000 && icons > 0 && bytes[9] === 0
  return isIcon && bytes.readUInt32LE(18) >= 6 + 16 * icons ? 'image/vnd.microsoft.icon' : undefined
}

/** A web archive is mostly kept packed, record by record; anything else is named as the packed file it is. */
function gzipType(bytes: Buffer): string {
  try {
    // So few bytes become four megabytes at most.
    const begins = gunzipSync(bytes.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH })
    return begins.toString('latin1', 0, 5) === 'WARC/' ? 'application/warc+gzip' : 'application/gzip'
  } catch {
    return 'application/gzip'
  }
}

function zipType(bytes: Buffer): string {
  const names = entryNames(bytes)
  const kind = zipKinds.find(([entry]) => names.some(name => name.startsWith(entry)))
  return declaredType(bytes, names) ?? kind?.[1] ?? 'application/zip'
}

/** The names in those local headers that lie in these bytes. */
function entryNames(bytes: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(zipEntry, at + 4, 'latin1')) {
    names.push(bytes.toString('latin1', at + 30, at + 30 + bytes.readUInt16LE(at + 26)))
  }
  return names
}

/** OpenDocument and EPUB store their media type, uncompressed, as the first entry. */
function declaredType(bytes: Buffer, names: readonly string[]): string | undefined {
  if (names[0] !== 'mimetype') return undefined
  const start = 38 + bytes.readUInt16LE(28)
  return /^application\/[a-z.+-]+/.exec(bytes.toString('latin1', start, start + bytes.readUInt32LE(18)))?.[0]
}
