import { latin1 } from '#shared/captures/bytes.ts'
import { decodePart } from '#shared/captures/decode-part.ts'
import { headerOf, parameterOf, readHead } from '#shared/captures/head.ts'
import { unchunked } from '#shared/captures/unchunked.ts'
import { crc32 } from '#shared/captures/zip.ts'
import { RedThreadError } from '#shared/errors.ts'
import { inflate, inflatedRange } from './inflate.ts'
import type { CaptureKind, Item } from './item.ts'
import { mediaOf } from './media-of.ts'

/** One message, part or record, out of its file. */
export interface Opened {
  /** What it holds, as it would be a file of its own. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly charset: string | undefined
  /** The HTTP headers that came with it, as they are written. */
  readonly head: string
  /** What was done to get at it, in words. */
  readonly how: string
}

/** A larger one is taken out with a program made for it. */
const largest = 64 * 2 ** 20

/** Reads one of them. Throws where it is too large. */
export async function openItem(file: ArrayBuffer, kind: CaptureKind, item: Item): Promise<Opened> {
  if (item.size > largest || item.end - item.start > 4 * largest) throw new RedThreadError('part-too-large')
  const stored = new Uint8Array(file).slice(item.start, item.end)
  const where = `bytes ${item.start}–${item.end}`
  const plain = { mediaType: item.mediaType, charset: item.charset, head: '' }
  if (kind === 'mbox') return { ...plain, bytes: stored, how: `${where}, as they are` }
  if (kind === 'mhtml') {
    const encoding = item.encoding ?? ''
    const how = /^(base64|quoted-printable)$/.test(encoding) ? `decoded from ${encoding}` : 'as they are'
    return { ...plain, bytes: decodePart(stored, encoding), how: `${where}, ${how}` }
  }
  if (kind === 'zip') return openMember(stored, item, where)
  const { packed } = item
  const block = packed ? await inflatedRange(stored, packed.start, packed.start + packed.length) : stored
  return openBlock(block, item, packed ? `${where}, unpacked` : where)
}

/** A file of a ZIP, unpacked and compared with the check sum that is kept of it. */
async function openMember(stored: Uint8Array<ArrayBuffer>, item: Item, where: string): Promise<Opened> {
  const { encoding, size } = item
  if (encoding === 'locked') throw new RedThreadError('part-locked')
  if (encoding === 'unknown') throw new RedThreadError('part-packed')
  const bytes = encoding === 'deflate' ? await inflatedRange(stored, 0, size, 'deflate-raw') : stored
  if (encoding === 'cut' || bytes.length !== size || crc32(bytes) !== item.crc32)
    throw new RedThreadError('part-damaged')
  const how = encoding === 'deflate' ? `${where}, unpacked` : where
  return { bytes, mediaType: mediaOf(item.title, bytes), charset: undefined, head: '', how }
}

/** The block of a record: what was answered, without the HTTP headers before it. */
async function openBlock(block: Uint8Array<ArrayBuffer>, item: Item, where: string): Promise<Opened> {
  const plain = { mediaType: item.mediaType, charset: item.charset, head: '' }
  if (latin1(block.subarray(0, 5)) !== 'HTTP/') return { ...plain, bytes: block, how: where }
  const { headers, body } = readHead(block, 0)
  const head = latin1(block.subarray(0, body)).trimEnd()
  const charset = parameterOf(headerOf(headers, 'content-type'), 'charset')
  const done: string[] = ['without its HTTP headers']
  let bytes = block.slice(body)
  const chunked = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding') ?? '') ? unchunked(bytes) : null
  if (chunked) done.push('its chunks joined')
  bytes = chunked ?? bytes
  const coding = (headerOf(headers, 'content-encoding') ?? '').toLowerCase()
  const inflated = coding === 'gzip' || coding === 'deflate' ? await inflatedWhole(bytes, coding) : null
  if (inflated) done.push(`unpacked from ${coding}`)
  bytes = inflated ?? bytes
  // Some programs keep what came packed unpacked, and its header as it was.
  const readable = inflated || /^(|identity|gzip|deflate)$/.test(coding)
  const mediaType = readable ? item.mediaType : 'application/octet-stream'
  return { mediaType, charset, head, bytes, how: [where, ...done].join(', ') }
}

/** Null where it cannot be unpacked whole: then it is left as it is. */
async function inflatedWhole(bytes: Uint8Array<ArrayBuffer>, coding: 'gzip' | 'deflate') {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const result = await inflate(
    bytes,
    piece => {
      pieces.push(new Uint8Array(piece))
      length += piece.length
      return length < largest
    },
    coding,
  )
  return result === 'whole' ? new Uint8Array(await new Blob(pieces).arrayBuffer()) : null
}
