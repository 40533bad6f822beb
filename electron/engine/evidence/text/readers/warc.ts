import { latin1 } from '#shared/captures/bytes.ts'
import { nextMember } from '#shared/captures/gzip-members.ts'
import { headerOf, readHead } from '#shared/captures/head.ts'
import { within } from '#shared/captures/places.ts'
import { unchunked } from '#shared/captures/unchunked.ts'
import { type WarcRecord, warcScanner } from '#shared/captures/warc.ts'
import type { Gathering, TextReader } from '../reader.ts'
import { type Coding, type Unpacked, unpacked } from '../unpack.ts'

/** A web archive, packed or not: what each server answered by its own kind, with its address. */
export const warc: TextReader = {
  id: 'warc',
  reads: /^application\/warc(\+gzip)?$/,
  read: async ({ bytes, place }, to) => {
    const { bytes: archive, whole } = bytes[0] === 0x1f ? unpackedMembers(bytes, to) : { bytes, whole: true }
    const records: WarcRecord[] = []
    const scanner = warcScanner(record => records.push(record))
    const sound = scanner.push(archive)
    scanner.end()
    for (const [index, record] of records.entries()) {
      await readRecord(record, archive, within(place, `record ${index + 1}`), to)
    }
    if (!sound || !whole || !endsWith(records.at(-1), archive)) to.unread(place, 'damaged')
  },
}

/** Whether an archive has all of its last record, and nothing after it but line breaks. */
function endsWith(last: WarcRecord | undefined, archive: Uint8Array): boolean {
  const end = last ? last.start + last.length : 0
  return end > 0 && end <= archive.length && archive.subarray(end).every(byte => byte === 10 || byte === 13)
}

/** A packed archive is packed record by record, so that what follows a damaged one can be read. */
function unpackedMembers(bytes: Uint8Array, to: Gathering): Unpacked {
  const all = unpacked(bytes, 'gzip')
  if (all.whole) return to.unpacks(all.bytes.length) ? all : { bytes: new Uint8Array(0), whole: false }
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = nextMember(bytes, at + 1)
    const piece = unpacked(bytes.subarray(at, end), 'gzip').bytes
    if (!to.unpacks(piece.length)) break
    pieces.push(piece)
    at = end
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)), whole: false }
}

async function readRecord(
  { start, length, url, type, mediaType }: WarcRecord,
  archive: Uint8Array,
  place: string,
  to: Gathering,
) {
  const block = archive.subarray(start, start + length)
  to.text(place, url ?? '')
  const isHttp = latin1(block.subarray(0, 5)) === 'HTTP/'
  const { headers, body } = isHttp ? readHead(block, 0) : { headers: [], body: 0 }
  if (isHttp) to.text(place, latin1(block.subarray(0, body)))
  const [name, declared] = [url ?? type, headerOf(headers, 'content-type') ?? mediaType]
  const bytes = isHttp ? bodyOf(block.slice(body), headers, place, to) : block.slice()
  await to.inner({ bytes, name, place, declared })
}

/** What was answered as it was before it was sent. Some programs keep it unpacked, and its header as it was. */
function bodyOf(sent: Uint8Array<ArrayBuffer>, headers: Parameters<typeof headerOf>[0], place: string, to: Gathering) {
  const isChunked = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding') ?? '')
  const body = (isChunked ? unchunked(sent) : null) ?? sent
  const coding = /\b(gzip|deflate|br|zstd)\b/i.exec(headerOf(headers, 'content-encoding') ?? '')?.[1]?.toLowerCase()
  if (coding === undefined) return body
  const { bytes, whole } = unpacked(body, coding as Coding)
  if (bytes.length === 0) return body
  if (!whole) to.unread(place, 'damaged')
  if (to.unpacks(bytes.length)) return bytes
  to.unread(place, 'too-large')
  return new Uint8Array(0)
}
