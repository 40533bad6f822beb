import { decodeWords } from 'postal-mime'
import { headerOf, plainType, readHead } from '#shared/captures/head.ts'
import { mboxMessages } from '#shared/captures/mbox.ts'
import { mimeParts } from '#shared/captures/mime-parts.ts'
import type { WarcRecord } from '#shared/captures/warc.ts'
import { type ZipEntry, zipStretch } from '#shared/captures/zip.ts'
import type { Item } from './item.ts'
import { mediaOfName } from './media-of.ts'

/** A longer header says nothing more in a list. */
const longest = 1_000

const shown = (text: string | undefined) => decodeWords((text ?? '').slice(0, longest))

export function* mboxItems(bytes: Uint8Array): Generator<Item> {
  let at = 0
  for (const { start, end } of mboxMessages(bytes)) {
    const { headers } = readHead(bytes, start, end)
    at++
    yield {
      at,
      mediaType: 'message/rfc822',
      title: shown(headerOf(headers, 'subject')) || 'No subject',
      from: shown(headerOf(headers, 'from')),
      date: shown(headerOf(headers, 'date')),
      status: '',
      size: end - start,
      start,
      end,
    }
  }
}

export function* mimeItems(bytes: Uint8Array): Generator<Item> {
  for (const [index, part] of mimeParts(bytes).parts.entries()) {
    const { type, location, contentId, name, encoding, charset, start, end } = part
    yield {
      at: index + 1,
      mediaType: plainType(type),
      title: shown(name ?? location ?? contentId) || 'Unnamed part',
      from: encoding,
      date: '',
      status: '',
      size: end - start,
      start,
      end,
      encoding,
      ...(charset ? { charset } : {}),
    }
  }
}

/** A record of an archive; `member` is what it is packed in, where it is. */
export function warcItem(
  record: WarcRecord,
  at: number,
  member?: { readonly start: number; readonly end: number },
): Item {
  const { start, length } = record
  return {
    at,
    mediaType: record.mediaType,
    title: (record.url ?? '').slice(0, longest) || record.type,
    from: record.type,
    date: record.date ?? '',
    status: record.status ?? '',
    size: length,
    ...(member ? { ...member, packed: { start, length } } : { start, end: start + length }),
  }
}

/** Why a file of an archive cannot be opened here. */
const packings = { stored: '', deflate: '', locked: 'Locked', unknown: 'Not read here' } as const

/** A file of a ZIP; nothing of it lies where the archive is cut off. */
export function zipItem(bytes: Uint8Array, entry: ZipEntry, at: number): Item {
  const { path, size, packing, changed, crc32 } = entry
  const stretch = zipStretch(bytes, entry)
  return {
    at,
    mediaType: mediaOfName(path),
    title: path,
    from: '',
    date: changed,
    status: stretch ? packings[packing] : 'Cut off',
    size,
    start: stretch?.start ?? 0,
    end: stretch?.end ?? 0,
    encoding: stretch ? packing : 'cut',
    crc32,
  }
}
